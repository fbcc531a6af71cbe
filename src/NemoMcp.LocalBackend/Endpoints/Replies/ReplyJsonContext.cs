using System.Text.Json.Serialization;
using NemoMcp.LocalBackend.Endpoints.Renders;
using NemoMcp.LocalBackend.Endpoints.Sessions;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>Replies that only a backend writes. Renders are camelCase, the rest is snake_case; each type says its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefusalBody))]
[JsonSerializable(typeof(Envelope<StateBody>))]
[JsonSerializable(typeof(SubmitBody))]
[JsonSerializable(typeof(StatusBody))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
