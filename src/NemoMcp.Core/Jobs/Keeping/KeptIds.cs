using System.Text.Json;
using System.Text.Json.Serialization;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Ids in the journal: plain texts, believed only where they can be ids, because they end up in paths.</summary>
internal static class KeptIds
{
    private static JsonException Wrong() => new("The id cannot be one.");

    internal sealed class OfJob : JsonConverter<JobId>
    {
        public override JobId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JobId.TryParse(reader.GetString()) ?? throw Wrong();

        public override void Write(Utf8JsonWriter writer, JobId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    internal sealed class OfSession : JsonConverter<SessionId>
    {
        public override SessionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SessionId.TryParse(reader.GetString()) ?? throw Wrong();

        public override void Write(Utf8JsonWriter writer, SessionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    internal sealed class OfRender : JsonConverter<RenderId>
    {
        public override RenderId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RenderId.TryParse(reader.GetString()) ?? throw Wrong();

        public override void Write(Utf8JsonWriter writer, RenderId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
