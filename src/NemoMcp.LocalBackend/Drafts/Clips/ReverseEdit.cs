using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Plays the film, or a stretch of it, from its end to its beginning.</summary>
internal static class ReverseEdit
{
    /// <summary>
    /// To play backwards, ffmpeg keeps every frame in memory until the first of them is known, also where it is given them
    /// in parts: measured with full HD at 30 frames per second, about 120 MB for each second.
    /// </summary>
    public const long MostReversedMs = 20_000;

    public static EditOutcome Apply(Draft draft, EditCommand.Reverse command, IReadOnlyList<MediaItem> media)
    {
        var (range, fault) = ScopeRange.Of(command.Scope, draft);
        if (fault is not null)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var stills = media.Where(item => item.Facts.Kind is Media.MediaKind.Image).Select(item => item.Id).ToHashSet();
        var split = Splits.At(draft, [range.StartMs, range.EndMs]);
        var film = split.Film();
        var meant = film.Where(segment => ScopedChange.IsMeant(segment, range)).ToList();
        if (meant.Count is 0 || (meant.Count is 1 && IsStill(meant[0], stills)))
        {
            return EditOutcome.Refused(command, draft, meant.Count is 0 ? new("that is shorter than one frame", "这一段短于一帧") : new("a still picture looks the same backwards", "静态画面倒放没有变化"));
        }

        var turned = meant.Select(segment => IsStill(segment, stills) ? segment : Crossfades.Whole(segment) with { Reversed = !segment.Reversed }).Reverse().ToList();
        var first = film.ToList().IndexOf(meant[0]);
        List<Segment> clips = [.. film.Take(first), .. turned, .. film.Skip(first + meant.Count)];
        if (clips.Where(segment => segment.Reversed).Sum(segment => segment.DurationMs) > MostReversedMs)
        {
            return EditOutcome.Refused(command, draft, new(
                $"at most {ClockText.Seconds(MostReversedMs)} s of a film can play backwards, because of the memory that it takes: name a range, such as \"reverse 0:05-0:15\"",
                $"倒放很占内存，一部影片最多倒放 {ClockText.Seconds(MostReversedMs)} 秒：请指定一段，例如“倒放0:05到0:15”"));
        }

        var where = ScopeRange.Words(command.Scope, draft);
        return EditOutcome.Done(command, Arrangement.Apply(split, clips), new(
            $"Plays backwards, picture and sound: {where.English}", $"倒放（画面和声音）：{where.Chinese}"));
    }

    private static bool IsStill(Segment segment, HashSet<Protocol.Ids.MediaId> stills) => segment.Freeze || segment.IsCard || (segment.Media is { } id && stills.Contains(id));
}
