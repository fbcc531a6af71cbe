namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A text on the picture.</summary>
public sealed record TextContent
{
    public required string Value { get; init; }

    public TextPosition Position { get; init; } = TextPosition.Center;

    /// <summary><c>#RRGGBB</c>.</summary>
    public string Color { get; init; } = "#FFFFFF";

    /// <summary>Height of a letter as a share of the canvas' short side.</summary>
    public double Size { get; init; } = 0.1;
}
