using NemoMcp.LocalBackend.Drafts.Titles;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>Tells before the render what a title will look like, so that the reply can say it.</summary>
internal static class TitleDrawing
{
    public static Drawing Of(string text)
    {
        var drawn = string.Concat(TitleText.Paragraphs(text));
        return new(drawn.Length == 0, TitleText.Emoji(text), TitleFont.Missing(drawn));
    }
}
