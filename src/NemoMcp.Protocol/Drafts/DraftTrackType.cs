namespace NemoMcp.Protocol.Drafts;

/// <summary>The kinds of track that are documented (<c>tt</c> 0, 1 and 7); the rest is <see cref="Other"/>.</summary>
public enum DraftTrackType
{
    Video,
    Audio,
    Text,
    Other,
}
