using System.Text.Json.Serialization;

namespace NemoMcp.Server.Commands.Doctor;

/// <summary>Everything that was found; the shape of <c>doctor --json</c>.</summary>
internal sealed record DoctorReport
{
    public required string Version { get; init; }

    /// <summary>The worst of all.</summary>
    public required FindingState State { get; init; }

    /// <summary>As the process ends: 0, 1 where something is broken, 2 where a setting is bad.</summary>
    public required int ExitCode { get; init; }

    public required IReadOnlyList<Finding> Checks { get; init; }
}

/// <summary>The report as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(DoctorReport))]
internal sealed partial class DoctorJsonContext : JsonSerializerContext;
