namespace NemoMcp.Core.Skills.Linting;

/// <summary>Something about a skill that its author should know.</summary>
public sealed record LintFinding
{
    public required string File { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }

    /// <summary>The rule's short name, which stays the same.</summary>
    public required string Rule { get; init; }

    public required LintSeverity Severity { get; init; }

    public required string Message { get; init; }
}
