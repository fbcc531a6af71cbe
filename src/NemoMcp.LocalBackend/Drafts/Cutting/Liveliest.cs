using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Chooses stretches of a film in which the most happens: movement and cuts in the picture, and loud sound.</summary>
internal sealed class Liveliest(Draft draft, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
{
    private const int StepMs = MediaSurvey.MotionStepMs;

    /// <summary>Long enough to see what happens, short enough to leave out what does not.</summary>
    private const long UsualRangeMs = 3000;

    private const int MaxRanges = 8;

    /// <summary>Movement says more than loudness: music plays on also where nothing is seen.</summary>
    private const double MotionShare = 0.6;

    /// <summary>Less than so many decibels between quiet and loud is no difference.</summary>
    private const double LeastSpreadDb = 6;

    /// <summary>Exactly as long as asked for; null where the film was not measured. The film is longer than that.</summary>
    public TimeRanges? Over(long targetMs)
    {
        var steps = (int)(draft.FilmMs() / StepMs);
        var score = Scores(steps);
        if (score is null)
        {
            return null;
        }

        for (var count = (int)Math.Clamp((targetMs + (UsualRangeMs / 2)) / UsualRangeMs, 1, MaxRanges); count > 0; count--)
        {
            // Whole shares of the target, so that their sum is the target to the millisecond.
            var longest = (targetMs + count - 1) / count;
            var span = (int)((longest + StepMs - 1) / StepMs);
            if (span * count <= steps)
            {
                return new(Best(score, span, count).Select((start, index) =>
                    new TimeRange(start * (long)StepMs, (start * (long)StepMs) + (targetMs * (index + 1) / count) - (targetMs * index / count))));
            }
        }

        return new([new(0, targetMs)]);
    }

    /// <summary>The best places for so many windows that do not overlap: the sum of their scores is the highest that there is.</summary>
    private static List<int> Best(double[] score, int span, int count)
    {
        var sums = new double[score.Length + 1];
        for (var index = 0; index < score.Length; index++)
        {
            sums[index + 1] = sums[index] + score[index];
        }

        var best = new double[count + 1, score.Length + 1];
        for (var windows = 1; windows <= count; windows++)
        {
            for (var end = 0; end <= score.Length; end++)
            {
                var without = end is 0 ? double.NegativeInfinity : best[windows, end - 1];
                var with = end < windows * span ? double.NegativeInfinity : best[windows - 1, end - span] + sums[end] - sums[end - span];
                best[windows, end] = Math.Max(without, with);
            }
        }

        var starts = new List<int>();
        for (int windows = count, end = score.Length; windows > 0;)
        {
            if (end > windows * span && best[windows, end - 1] >= best[windows, end])
            {
                end--;
                continue;
            }

            end -= span;
            starts.Insert(0, end);
            windows--;
        }

        return starts;
    }

    private double[]? Scores(int steps)
    {
        var film = draft.Film();
        var moments = Enumerable.Range(0, steps).Select(step => (step * (long)StepMs) + (StepMs / 2)).ToList();
        var motion = moments.ConvertAll(moment => ValueAt(film, moment, survey => survey.Motion, MediaSurvey.MotionStepMs));
        var sound = moments.ConvertAll(moment => ValueAt(film, moment, survey => survey.Loudness, MediaSurvey.LoudnessStepMs, StepMs / MediaSurvey.LoudnessStepMs));
        if (motion.TrueForAll(value => value is null) && sound.TrueForAll(value => value is null))
        {
            return null;
        }

        var (quiet, loud) = (Percentile(sound, 0.1), Percentile(sound, 0.95));
        var most = Math.Max(1, Percentile(motion, 0.95));
        var hears = loud - quiet >= LeastSpreadDb;
        return [.. motion.Zip(sound, (seen, heard) =>
            (Math.Clamp((seen ?? 0) / most, 0, 1) * MotionShare) + (hears && heard is { } level ? Math.Clamp((level - quiet) / (loud - quiet), 0, 1) * (1 - MotionShare) : 0))];
    }

    private double? ValueAt(IReadOnlyList<Segment> film, long moment, Func<MediaSurvey, IReadOnlyList<int>> series, int step, int over = 1)
    {
        var segment = film.FirstOrDefault(piece => moment < piece.EndMs);
        if (segment is not { Media: { } id, Freeze: false } || !surveys.TryGetValue(id, out var survey) || series(survey) is not { Count: > 0 } values)
        {
            return null;
        }

        var inside = (moment - segment.StartMs) * segment.Speed;
        var source = segment.Reversed ? segment.SourceStartMs + segment.SourceDurationMs - inside : segment.SourceStartMs + inside;
        var first = Math.Clamp((int)Math.Round(source / step) - (over / 2), 0, values.Count - 1);
        return values.Skip(first).Take(over).Average();
    }

    private static double Percentile(List<double?> values, double share)
    {
        var ordered = values.OfType<double>().Order().ToList();
        return ordered.Count is 0 ? 0 : ordered[(int)((ordered.Count - 1) * share)];
    }
}
