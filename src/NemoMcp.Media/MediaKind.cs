namespace NemoMcp.Media;

/// <summary>What a file is to an editor.</summary>
public enum MediaKind
{
    Video,
    Image,
    Audio,
}
