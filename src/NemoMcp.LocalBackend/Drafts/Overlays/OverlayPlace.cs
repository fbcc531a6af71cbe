namespace NemoMcp.LocalBackend.Drafts.Overlays;

/// <summary>How a smaller picture lies over the film.</summary>
public sealed record OverlayPlace
{
    internal const double Smallest = 0.03;

    public TextPosition Position { get; init; } = TextPosition.TopRight;

    /// <summary>Its width as a share of the film's; its height follows.</summary>
    public required double Width { get; init; }

    /// <summary>1 hides what lies under it, 0 would not be seen.</summary>
    public double Opacity { get; init; } = 1;

    public bool IsPossible => Width is >= Smallest and <= 1 && Opacity is > 0 and <= 1;
}
