namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>What is to become another in a text; null stays as it is.</summary>
public sealed record TitleChange
{
    public string? Value { get; init; }

    public TextPosition? Position { get; init; }

    /// <summary><c>#RRGGBB</c>.</summary>
    public string? Color { get; init; }

    /// <summary>As a share of the canvas' short side.</summary>
    public double? Size { get; init; }

    /// <summary>So many times as large as it was.</summary>
    public double? Factor { get; init; }

    public bool? IsRegular { get; init; }

    public TextOutline? Outline { get; init; }

    public bool? HasBar { get; init; }

    /// <summary><c>#RRGGBB</c> of the bar that it is given; null for the dark one.</summary>
    public string? BarColor { get; init; }

    /// <summary>When it comes.</summary>
    public long? StartMs { get; init; }

    /// <summary>How long it stays.</summary>
    public long? DurationMs { get; init; }

    /// <summary>Nothing but a place or a size, which pictures have too.</summary>
    public bool IsPlacing => !IsEmpty && this == new TitleChange { Position = Position, Factor = Factor };

    public bool IsEmpty => this == new TitleChange();
}
