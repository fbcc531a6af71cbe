namespace NemoMcp.LocalBackend.Drafts;

/// <summary>Where on the picture a text stands.</summary>
public enum TextPosition
{
    Center,
    Top,
    Bottom,
}
