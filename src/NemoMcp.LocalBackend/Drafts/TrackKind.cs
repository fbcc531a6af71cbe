namespace NemoMcp.LocalBackend.Drafts;

/// <summary>The kinds of track, with their numbers on the wire (<c>tt</c>).</summary>
public enum TrackKind
{
    Video = 0,
    Audio = 1,
    Text = 7,
}
