using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Editing;

/// <summary>What a person asked <c>edit</c> for.</summary>
internal sealed record EditOptions
{
    /// <summary>Full paths and addresses.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required string Instruction { get; init; }

    /// <summary>Null: a new project.</summary>
    public string? Session { get; init; }

    public required FilmOptions Film { get; init; }

    /// <summary>False: the timeline is changed and no film is made.</summary>
    public bool Export { get; init; } = true;
}
