using System.Text.Json.Serialization;
using NemoMcp.LocalBackend.Storage.Accounts;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.LocalBackend.Storage.Sessions;

namespace NemoMcp.LocalBackend.Storage;

/// <summary>The records on disk.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AccountRecord))]
[JsonSerializable(typeof(ClaimRecord))]
[JsonSerializable(typeof(RenderOrder))]
[JsonSerializable(typeof(RenderProgress))]
[JsonSerializable(typeof(SessionRecord))]
[JsonSerializable(typeof(TokenRecord))]
internal sealed partial class StorageJsonContext : JsonSerializerContext;
