using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>What is not usual about a text's letters, in words to be put behind its name.</summary>
internal static class TitleLookWords
{
    /// <summary>Empty, or with a comma before it.</summary>
    public static Phrase Of(TextContent text)
    {
        var words = All(text).ToList();
        return new(string.Concat(words.Select(phrase => ", " + phrase.English)), string.Concat(words.Select(phrase => "，" + phrase.Chinese)));
    }

    private static IEnumerable<Phrase> All(TextContent text)
    {
        if (text.Color is not TextContent.UsualColor)
        {
            yield return TextColors.Words(text.Color);
        }

        if (text.Kind is TextKind.Title && text.Size is not TextContent.UsualSize)
        {
            yield return text.Size > TextContent.UsualSize ? new("big", "大字") : new("small", "小字");
        }

        if (text.IsRegular)
        {
            yield return new("thin letters", "细体");
        }

        if (text.Outline != TextOutline.Usual)
        {
            yield return TitleChangeWords.OutlineWords(text.Outline);
        }

        if (text.BarColor is { } bar)
        {
            yield return new($"on a {TextColors.Words(bar).English} bar", $"{TextColors.Words(bar).Chinese}底条");
        }
        else if (text.HasBar && text.Kind is not TextKind.LowerThird)
        {
            yield return new("on a dark bar", "深色底条");
        }
    }
}
