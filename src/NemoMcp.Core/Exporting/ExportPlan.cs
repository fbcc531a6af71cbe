using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting;

/// <summary>What an export makes, and where it lands: kept with its job.</summary>
public sealed record ExportPlan
{
    public required RenderOutput Output { get; init; }

    /// <summary>The file that was asked for; null when only the address is wanted.</summary>
    public string? Path { get; init; }

    /// <summary>The draft's duration: the film is compared with it.</summary>
    public required long DurationMs { get; init; }
}
