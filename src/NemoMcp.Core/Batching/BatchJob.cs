namespace NemoMcp.Core.Batching;

/// <summary>One film of a batch, as a person wrote it down.</summary>
public sealed record BatchJob
{
    /// <summary>1, 2, 3 … in the order of the file.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required int Line { get; init; }

    /// <summary>Paths and addresses as written.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public required string Instruction { get; init; }

    /// <summary>A file, or a folder; null is the output folder.</summary>
    public string? Output { get; init; }

    public string? Format { get; init; }

    public string? Quality { get; init; }

    public string? Resolution { get; init; }
}
