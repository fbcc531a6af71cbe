using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>A change of a text in words.</summary>
internal static class TitleChangeWords
{
    /// <summary>With <paramref name="now"/>, the text after it, sizes are told as they are.</summary>
    public static Phrase Of(TitleChange change, Segment? now = null)
    {
        var words = All(change, now).ToList();
        return new(string.Join(", ", words.Select(phrase => phrase.English)), string.Join("，", words.Select(phrase => phrase.Chinese)));
    }

    private static IEnumerable<Phrase> All(TitleChange change, Segment? now)
    {
        if (change.Value is { } value)
        {
            yield return new($"it says \"{value}\"", $"文字改为“{value}”");
        }

        if (change.Color is { } color)
        {
            yield return TextColors.Words(color);
        }

        if (change.Size is not null || change.Factor is not null)
        {
            yield return SizeWords(change, now);
        }

        if (change.Position is { } position)
        {
            yield return TitleNames.Of(position);
        }

        if (change.IsRegular is { } regular)
        {
            yield return regular ? new("regular weight", "常规字重") : new("bold", "粗体");
        }

        if (change.Outline is { } outline)
        {
            yield return OutlineWords(outline);
        }

        if (change.HasBar is { } bar)
        {
            yield return !bar ? new("without a bar", "去掉底条")
                : change.BarColor is { } ground ? new($"on a {TextColors.Words(ground).English} bar", $"加{TextColors.Words(ground).Chinese}底条")
                : new("on a dark bar", "加深色底条");
        }

        foreach (var phrase in TimeWords(change, now))
        {
            yield return phrase;
        }
    }

    private static IEnumerable<Phrase> TimeWords(TitleChange change, Segment? now)
    {
        if (now is not null && (change.StartMs ?? change.DurationMs) is not null)
        {
            yield return new(ClockText.Of(now.StartMs, now.EndMs), ClockText.Of(now.StartMs, now.EndMs));
            yield break;
        }

        if (change.StartMs is { } start)
        {
            yield return new($"from {ClockText.Of(start)}", $"从 {ClockText.Of(start)} 开始");
        }

        if (change.DurationMs is { } length)
        {
            yield return new($"for {ClockText.Seconds(length)} s", $"{ClockText.Seconds(length)} 秒");
        }
    }

    private static Phrase SizeWords(TitleChange change, Segment? now)
    {
        if (now?.Text is { } text)
        {
            return new($"letters of {ClockText.Percent(text.Size)} of the picture's short side", $"字高为画面短边的 {ClockText.Percent(text.Size)}");
        }

        return change.Factor is { } factor
            ? new($"{ClockText.Factor(factor)} as large", $"大小变为 {ClockText.Factor(factor)}")
            : new($"letters of {ClockText.Percent(change.Size!.Value)} of the picture's short side", $"字高为画面短边的 {ClockText.Percent(change.Size!.Value)}");
    }

    internal static Phrase OutlineWords(TextOutline outline)
    {
        if (outline.Width is 0)
        {
            return new("no outline", "无描边");
        }

        var (weight, chinese) = outline.Width switch
        {
            > TextOutline.UsualWidth => ("thick ", "粗"),
            < TextOutline.UsualWidth => ("thin ", "细"),
            _ => ("", ""),
        };
        return outline.Color is { } color
            ? new($"{weight}{TextColors.Words(color).English} outline", $"{TextColors.Words(color).Chinese}{chinese}描边")
            : new($"{weight}outline", $"{chinese}描边");
    }
}
