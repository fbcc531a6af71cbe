using System.Text.Json.Serialization;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>The JSON of what is kept beside an edit's job.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptEdit))]
internal sealed partial class KeptEditJsonContext : JsonSerializerContext;
