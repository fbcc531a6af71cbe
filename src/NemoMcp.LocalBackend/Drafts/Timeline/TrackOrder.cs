namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Keeps rows in their usual order: picture, what lies over it, its sound, music, texts.</summary>
internal static class TrackOrder
{
    /// <summary>Replaces the row at the index; an index past the end adds one where it belongs.</summary>
    public static IReadOnlyList<Track> Put(IReadOnlyList<Track> tracks, int index, Track track)
    {
        var rows = tracks.ToList();
        if (index < rows.Count)
        {
            rows[index] = track;
        }
        else
        {
            rows.Insert(rows.TakeWhile(row => Rank(row) <= Rank(track)).Count(), track);
        }

        return rows;
    }

    private static int Rank(Track track) => track switch
    {
        { Kind: TrackKind.Video } => track.IsOverlay() ? 1 : 0,
        { Kind: TrackKind.Text } => 4,
        _ when track.IsMusic() => 3,
        _ => 2,
    };
}
