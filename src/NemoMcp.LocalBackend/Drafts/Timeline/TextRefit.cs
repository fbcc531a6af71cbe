namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Moves texts with the picture that they stand on; opening and closing titles stay at the film's edges.</summary>
internal sealed class TextRefit(Func<long, long> map, long oldEnd, long newEnd, bool keepLength)
{
    public IEnumerable<Segment> Fit(IReadOnlyList<Segment> texts) =>
        MakingRoom.For(texts.OrderBy(text => text.StartMs).Select(FitOne), newEnd);

    private Segment FitOne(Segment text)
    {
        // What is said belongs to its picture, also at the film's edges.
        if (text.Text?.Kind is TextKind.Caption)
        {
            return text with { StartMs = map(text.StartMs), DurationMs = map(text.EndMs) - map(text.StartMs) };
        }

        if (text.StartMs is 0)
        {
            return text;
        }

        var start = map(text.StartMs);
        var length = keepLength ? text.DurationMs : map(text.EndMs) - start;
        var isClosing = text.EndMs >= oldEnd;
        return length <= 0 && isClosing
            ? text with { StartMs = Math.Max(0, newEnd - text.DurationMs) }
            : text with { StartMs = start, DurationMs = length };
    }
}
