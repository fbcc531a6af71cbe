using System.Text.Json.Serialization;

namespace NemoMcp.Server.Tasks;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreatedTask))]
internal sealed partial class TaskJsonContext : JsonSerializerContext;
