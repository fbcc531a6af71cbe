using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>Texts and places as people read them.</summary>
internal static class TitleNames
{
    public static Phrase Of(TextKind kind) => kind switch
    {
        TextKind.LowerThird => new("lower third", "字幕条"),
        TextKind.Caption => new("caption", "字幕"),
        _ => new("title", "标题"),
    };

    public static Phrase Of(Segment text)
    {
        var noun = text.IsCard ? new("card", "卡片") : Of(text.Text?.Kind ?? TextKind.Title);
        return new($"{noun.English} \"{text.Label}\"", $"{noun.Chinese}“{text.Label}”");
    }

    public static Phrase Of(TextPosition position) => position switch
    {
        TextPosition.Top => new("at the top", "顶部"),
        TextPosition.Bottom => new("at the bottom", "底部"),
        TextPosition.TopLeft => new("at the top left", "左上角"),
        TextPosition.TopRight => new("at the top right", "右上角"),
        TextPosition.Left => new("at the left", "左侧"),
        TextPosition.Right => new("at the right", "右侧"),
        TextPosition.BottomLeft => new("at the bottom left", "左下角"),
        TextPosition.BottomRight => new("at the bottom right", "右下角"),
        _ => new("in the middle", "居中"),
    };
}
