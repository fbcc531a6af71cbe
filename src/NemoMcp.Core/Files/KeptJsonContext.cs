using System.Text.Json.Serialization;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Batching;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Core.Files;

/// <summary>What is kept in the state folder. Fields that an older or newer version wrote are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(BatchRecord))]
[JsonSerializable(typeof(SessionRecord))]
internal sealed partial class KeptJsonContext : JsonSerializerContext;
