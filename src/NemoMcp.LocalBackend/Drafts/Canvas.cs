namespace NemoMcp.LocalBackend.Drafts;

/// <summary>The picture's size in pixels. Fixed when a platform or shape was asked for; else it follows the source.</summary>
public sealed record Canvas(int Width, int Height, bool Fixed = false)
{
    public CanvasFit Fit { get; init; }
}
