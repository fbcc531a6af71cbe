using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting;

/// <summary>What an export makes, and where it lands: kept with its job.</summary>
public sealed record ExportPlan
{
    public required RenderOutput Output { get; init; }

    /// <summary>The file that was asked for; null when only the address is wanted.</summary>
    public string? Path { get; init; }

    /// <summary>The draft's duration: the film is compared with it. Null until the draft is read, which uploads on their way delay.</summary>
    public long? DurationMs { get; init; }
}
