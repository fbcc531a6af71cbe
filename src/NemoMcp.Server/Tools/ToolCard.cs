using NemoMcp.Server.Schemas;

namespace NemoMcp.Server.Tools;

/// <summary>What assistants are told of a tool. All four hints are given, and honest: what may cost credits is not read-only.</summary>
public sealed record ToolCard
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What it does, and what not to use it for.</summary>
    public required string Description { get; init; }

    public required bool ReadOnly { get; init; }

    public required bool Destructive { get; init; }

    public required bool Idempotent { get; init; }

    public required bool OpenWorld { get; init; }

    /// <summary>Without <c>skill</c>, which every tool takes.</summary>
    public required IReadOnlyList<Member> Input { get; init; }

    /// <summary>Without <c>next</c> and <c>notices</c>, which every tool answers.</summary>
    public required IReadOnlyList<Member> Output { get; init; }
}
