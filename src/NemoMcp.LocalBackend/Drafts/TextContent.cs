namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A text on the picture.</summary>
public sealed record TextContent
{
    internal const string UsualColor = "#FFFFFF";
    internal const double UsualSize = 0.1;

    public required string Value { get; init; }

    public TextPosition Position { get; init; } = TextPosition.Center;

    /// <summary><c>#RRGGBB</c>.</summary>
    public string Color { get; init; } = UsualColor;

    /// <summary>Height of a letter as a share of the canvas' short side.</summary>
    public double Size { get; init; } = UsualSize;
}
