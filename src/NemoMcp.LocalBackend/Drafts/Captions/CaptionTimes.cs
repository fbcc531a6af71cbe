namespace NemoMcp.LocalBackend.Drafts.Captions;

/// <summary>Gives captions their times: those that were named, or a share of the film by how much there is to read.</summary>
internal static class CaptionTimes
{
    /// <summary>A caption without an end stays no longer when the next one is far.</summary>
    private const long LongestMs = 7000;

    /// <summary>Nobody reads faster than such a flash.</summary>
    public const long ShortestMs = 200;

    // Even a single letter takes time to be found.
    private const double PerCaption = 8;

    /// <summary>In order, none beside another, none beyond the film; fewer than were given where the film ends before them.</summary>
    public static IReadOnlyList<(CaptionCue Cue, long StartMs, long EndMs)> Of(IReadOnlyList<CaptionCue> cues, long filmMs) =>
        cues.Any(cue => cue.StartMs is not null) ? Named(cues, filmMs) : Spread(cues, filmMs);

    private static List<(CaptionCue Cue, long StartMs, long EndMs)> Named(IReadOnlyList<CaptionCue> cues, long filmMs)
    {
        var placed = new List<(CaptionCue Cue, long StartMs, long EndMs)>();
        var ordered = cues.Where(cue => cue.StartMs is not null).OrderBy(cue => cue.StartMs).ToList();
        for (var index = 0; index < ordered.Count; index++)
        {
            var start = ordered[index].StartMs!.Value;
            var next = index + 1 < ordered.Count ? ordered[index + 1].StartMs!.Value : filmMs;
            var end = Math.Min(Math.Min(ordered[index].EndMs ?? (start + LongestMs), next), filmMs);
            if (end - start >= ShortestMs)
            {
                placed.Add((ordered[index], start, end));
            }
        }

        return placed;
    }

    private static List<(CaptionCue Cue, long StartMs, long EndMs)> Spread(IReadOnlyList<CaptionCue> cues, long filmMs)
    {
        var weights = cues.Select(cue => PerCaption + cue.Words.Sum(letter => letter > 0x2E7F ? 2.5 : 1)).ToList();
        var all = weights.Sum();
        var placed = new List<(CaptionCue Cue, long StartMs, long EndMs)>();
        double before = 0;
        for (var index = 0; index < cues.Count; index++)
        {
            var start = (long)Math.Round(filmMs * before / all);
            before += weights[index];
            var end = index == cues.Count - 1 ? filmMs : (long)Math.Round(filmMs * before / all);
            if (end - start >= ShortestMs)
            {
                placed.Add((cues[index], start, end));
            }
        }

        return placed;
    }
}
