namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A timeline. Every change gives a new one.</summary>
public sealed record Draft
{
    public required string Title { get; init; }

    public required Canvas Canvas { get; init; }

    /// <summary>Frames per second of the film: the first video's own.</summary>
    public required double FrameRate { get; init; }

    /// <summary>The loudness that the mix is brought to, in LUFS; null leaves it as it is.</summary>
    public double? LoudnessLufs { get; init; }

    /// <summary>In the order in which they are laid over one another; pieces on one track never overlap.</summary>
    public required IReadOnlyList<Track> Tracks { get; init; }

    /// <summary>The clip that the last change was made to alone: what "that clip" means. Null where there is none.</summary>
    public string? Touched { get; init; }

    /// <summary>Pieces up to this number stood on the timeline before it was emptied: a new piece must not be taken for one of them. Not kept.</summary>
    public long UsedIds { get; init; }

    /// <summary>The end of the last piece of picture; of sound alone where there is no picture.</summary>
    public long DurationMs =>
        EndOf(TrackKind.Video) is > 0 and var end ? end : Tracks.SelectMany(track => track.Segments).Select(segment => segment.EndMs).DefaultIfEmpty(0).Max();

    private long EndOf(TrackKind kind) =>
        Tracks.Where(track => track.Kind == kind).SelectMany(track => track.Segments).Select(segment => segment.EndMs).DefaultIfEmpty(0).Max();
}
