namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A text on the picture.</summary>
public sealed record TextContent
{
    internal const string UsualColor = "#FFFFFF";
    internal const double UsualSize = 0.1;

    public required string Value { get; init; }

    public TextKind Kind { get; init; } = TextKind.Title;

    public TextPosition Position { get; init; } = TextPosition.Center;

    /// <summary><c>#RRGGBB</c>.</summary>
    public string Color { get; init; } = UsualColor;

    /// <summary>Height of a letter as a share of the canvas' short side.</summary>
    public double Size { get; init; } = UsualSize;

    /// <summary>Thin letters; they are bold otherwise.</summary>
    public bool IsRegular { get; init; }

    public TextOutline Outline { get; init; } = TextOutline.Usual;

    /// <summary>On a dark bar that lets the picture through.</summary>
    public bool HasBar { get; init; }

    /// <summary><c>#RRGGBB</c> for a bar of another colour, which hides what is behind it.</summary>
    public string? BarColor { get; init; }
}
