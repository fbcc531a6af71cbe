using System.Text.Json.Serialization;
using NemoMcp.Protocol.Auth;
using NemoMcp.Protocol.Chat;
using NemoMcp.Protocol.Credits;
using NemoMcp.Protocol.Sessions;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.Protocol;

/// <summary>Every wire type, once. The backend writes snake_case and leaves out what is absent.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<AnonymousToken>))]
[JsonSerializable(typeof(Envelope<ClaimToken>))]
[JsonSerializable(typeof(Envelope<SessionOpened>))]
[JsonSerializable(typeof(Envelope<UploadReply>))]
[JsonSerializable(typeof(Envelope<CreditsBalance>))]
[JsonSerializable(typeof(ClaimTokenRequest))]
[JsonSerializable(typeof(CreateSessionRequest))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(UploadUrlsRequest))]
public sealed partial class NemoJsonContext : JsonSerializerContext;
