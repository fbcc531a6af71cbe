namespace NemoMcp.LocalBackend.Drafts.Slides;

/// <summary>How a still picture moves while it stands.</summary>
public enum SlideMotion
{
    None,

    /// <summary>Slowly nearer.</summary>
    ZoomIn,

    /// <summary>From near slowly back to all of it.</summary>
    ZoomOut,
}
