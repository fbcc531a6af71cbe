namespace NemoMcp.LocalBackend.Drafts;

/// <summary>Where on the picture a text or a smaller picture stands.</summary>
public enum TextPosition
{
    Center,
    Top,
    Bottom,
    TopLeft,
    TopRight,
    Left,
    Right,
    BottomLeft,
    BottomRight,
}
