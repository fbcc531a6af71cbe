namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>The tracks' names. Background music is told from the film's own sound by its track's name.</summary>
public static class TrackNames
{
    public const string Video = "Video";

    public const string Audio = "Audio";

    public const string Music = "BGM";

    public const string Title = "Title";

    public const string Captions = "Captions";

    public const string Overlay = "Overlay";
}
