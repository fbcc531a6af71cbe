using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NemoMcp.Server.Answers;

/// <summary>JSON that was changed after it was written.</summary>
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
