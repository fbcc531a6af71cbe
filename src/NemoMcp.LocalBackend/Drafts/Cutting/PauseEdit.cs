using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Cuts out where nothing is heard.</summary>
internal static class PauseEdit
{
    /// <summary>Below this a room is heard and no voice: speech is 15 dB and more above it.</summary>
    public const int ThresholdDb = -35;

    /// <summary>A breath between two sentences is no pause.</summary>
    public const long LeastMs = 700;

    /// <summary>What is left on both sides, so that no word loses its beginning or its end.</summary>
    private const long MarginMs = 150;

    private const int StepMs = MediaSurvey.LoudnessStepMs;

    public static EditOutcome Apply(Draft draft, EditCommand.RemovePauses command, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
    {
        var film = draft.Film();
        if (!film.Any(segment => LoudnessOf(segment, surveys) is not null))
        {
            return EditOutcome.Refused(command, draft, new("the film has no sound in which pauses could be found", "影片没有可以查找停顿的声音"));
        }

        var least = Math.Max(command.LeastMs, (2 * MarginMs) + draft.FrameMs());
        var pauses = Pauses(film, surveys, draft.FilmMs()).Where(pause => pause.DurationMs >= least)
            .Select(pause => new TimeRange(pause.StartMs + MarginMs, pause.EndMs - MarginMs)).ToList();
        var kept = pauses.Aggregate(new TimeRanges([new(0, draft.FilmMs())]), (ranges, pause) => ranges.Without(pause));
        var what = new Phrase($"{ClockText.Seconds(least)} s or longer, below {ThresholdDb} dB", $"不短于 {ClockText.Seconds(least)} 秒、低于 {ThresholdDb} dB");
        if (pauses.Count is 0)
        {
            return EditOutcome.AlreadySo(command, draft, new($"There is no pause in the film ({what.English})", $"影片里没有停顿（{what.Chinese}）"));
        }

        var cut = Slices.Keep(draft, kept);
        return cut.Film().Count > Arrangement.MaxClips
            ? EditOutcome.Refused(command, draft, new(
                $"{pauses.Count} pauses would make more than {Arrangement.MaxClips} clips: name longer ones, such as \"remove pauses longer than 2 seconds\"",
                $"{pauses.Count} 处停顿会让影片超过 {Arrangement.MaxClips} 段：请指定更长的停顿，例如“去掉长于2秒的停顿”"))
            : EditOutcome.Done(command, cut, new(
                $"Cut out {pauses.Count} {(pauses.Count is 1 ? "pause" : "pauses")} ({what.English}), {ClockText.Seconds(draft.FilmMs() - cut.FilmMs())} s in all",
                $"已剪掉 {pauses.Count} 处停顿（{what.Chinese}），共 {ClockText.Seconds(draft.FilmMs() - cut.FilmMs())} 秒"));
    }

    private static IEnumerable<TimeRange> Pauses(IReadOnlyList<Segment> film, IReadOnlyDictionary<MediaId, MediaSurvey> surveys, long length)
    {
        long? since = null;
        for (long moment = 0; moment < length; moment += StepMs)
        {
            var isSilent = IsSilent(film.First(segment => moment < segment.EndMs), moment, surveys);
            if (!isSilent && since is { } start)
            {
                yield return new(start, moment);
            }

            since = isSilent ? since ?? moment : null;
        }

        if (since is { } last)
        {
            yield return new(last, length);
        }
    }

    // What has no sound of its own, such as a picture, is shown for its picture.
    private static bool IsSilent(Segment segment, long moment, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
    {
        if (LoudnessOf(segment, surveys) is not { } loudness)
        {
            return false;
        }

        var inside = (moment - segment.StartMs) * segment.Speed;
        var source = segment.Reversed ? segment.SourceStartMs + segment.SourceDurationMs - inside : segment.SourceStartMs + inside;
        var index = (int)(source / StepMs);
        return index >= loudness.Count || loudness[Math.Max(0, index)] < ThresholdDb;
    }

    private static IReadOnlyList<int>? LoudnessOf(Segment segment, IReadOnlyDictionary<MediaId, MediaSurvey> surveys) =>
        segment is { Freeze: false, Media: { } id } && surveys.TryGetValue(id, out var survey) && survey.Loudness.Count > 0 ? survey.Loudness : null;
}
