namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>Which texts a change means; without any value the only one there is.</summary>
public sealed record TitleChoice
{
    /// <summary>The text with these words.</summary>
    public string? Value { get; init; }

    /// <summary>Counted along the film: 1 is the first, -1 the last.</summary>
    public int? Number { get; init; }

    /// <summary>"That title", "it": the one that was added last.</summary>
    public bool IsLatest { get; init; }

    public bool All { get; init; }

    /// <summary>Texts of this kind only.</summary>
    public TextKind? Kind { get; init; }
}
