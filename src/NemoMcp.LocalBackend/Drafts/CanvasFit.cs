namespace NemoMcp.LocalBackend.Drafts;

/// <summary>What becomes of a picture that has another shape than the canvas.</summary>
public enum CanvasFit
{
    /// <summary>It fills the canvas; what stands out is cut off.</summary>
    Crop,

    /// <summary>All of it is seen, before a blurred and enlarged one of itself.</summary>
    Blur,

    /// <summary>All of it is seen, with black beside or above it.</summary>
    Bars,
}
