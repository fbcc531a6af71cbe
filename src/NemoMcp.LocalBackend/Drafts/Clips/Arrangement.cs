using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Lays the film's clips one after the other in a new order; what stands on them moves along.</summary>
internal static class Arrangement
{
    /// <summary>A render opens every clip's file at once: of more clips no film could be made in one run.</summary>
    public const int MaxClips = 100;

    /// <summary>
    /// <paramref name="clips"/> are pieces of the film as it is, each once or several times, and pieces that are new (without an id yet).
    /// A piece that comes again gets an id of its own; titles stay with the first.
    /// </summary>
    public static Draft Apply(Draft draft, IReadOnlyList<Segment> clips)
    {
        var old = draft.Film();
        var laid = LayOut(Parted(clips, old), new SegmentIds(draft));
        var main = draft.Tracks.First(track => track.Segments.Any(segment => segment.Id == old[0].Id));
        var film = draft.MapTracks(track => ReferenceEquals(track, main) ? laid : track.Segments);
        return Refit.Rearranged(draft, film, moment => Map(moment, old, laid));
    }

    /// <summary>A crossfade belongs to two clips: where they are parted it is gone, and the first has its end back.</summary>
    private static IReadOnlyList<Segment> Parted(IReadOnlyList<Segment> clips, IReadOnlyList<Segment> old)
    {
        var followers = old.Zip(old.Skip(1)).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id, StringComparer.Ordinal);
        return [.. clips.Select((clip, index) => index + 1 < clips.Count && followers.GetValueOrDefault(clip.Id) == clips[index + 1].Id ? clip : Crossfades.Whole(clip))];
    }

    private static List<Segment> LayOut(IReadOnlyList<Segment> clips, SegmentIds ids)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var laid = new List<Segment>();
        long next = 0;
        foreach (var clip in clips)
        {
            laid.Add(clip with { Id = clip.Id.Length > 0 && used.Add(clip.Id) ? clip.Id : ids.Next(), StartMs = next });
            next += clip.DurationMs;
        }

        return laid;
    }

    /// <summary>Where a moment of the old film is first seen in the new one.</summary>
    private static long Map(long moment, IReadOnlyList<Segment> old, List<Segment> laid)
    {
        var piece = old.FirstOrDefault(segment => moment < segment.EndMs) ?? old[^1];
        return laid.Find(segment => segment.Id == piece.Id) is { } now
            ? now.StartMs + Math.Clamp(moment - piece.StartMs, 0, now.DurationMs)
            : laid[^1].EndMs;
    }
}
