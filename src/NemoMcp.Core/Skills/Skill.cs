namespace NemoMcp.Core.Skills;

/// <summary>A skill as it was read from its SKILL.md. Data: nothing in it is ever executed or obeyed.</summary>
public sealed record Skill
{
    public required string Name { get; init; }

    /// <summary>As written: <c>1.10</c> stays <c>1.10</c>.</summary>
    public required string Version { get; init; }

    public required string Description { get; init; }

    /// <summary>What the attribution headers call its place of installation.</summary>
    public required string Platform { get; init; }

    /// <summary>The full path of its SKILL.md.</summary>
    public required string File { get; init; }
}
