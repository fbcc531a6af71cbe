using System.Text.Json.Serialization;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>The journal's JSON. Fields that an older or newer version wrote are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobProgress))]
internal sealed partial class JournalJsonContext : JsonSerializerContext;
