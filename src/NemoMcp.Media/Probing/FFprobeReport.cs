using System.Text.Json.Serialization;

namespace NemoMcp.Media.Probing;

/// <summary>What ffprobe prints; every member may be absent, and then it is null: generated readers know no defaults.</summary>
internal sealed record FFprobeReport
{
    public IReadOnlyList<FFprobeStream>? Streams { get; init; }

    public IReadOnlyList<FFprobeFrame>? Frames { get; init; }

    public FFprobeFormat? Format { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(FFprobeReport))]
internal sealed partial class FFprobeJsonContext : JsonSerializerContext;
