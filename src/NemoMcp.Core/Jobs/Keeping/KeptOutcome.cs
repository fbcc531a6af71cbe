using System.Text.Json;
using System.Text.Json.Serialization;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>A job's answer in the journal, under the name of its kind, so that every process tells the same.</summary>
internal sealed class KeptOutcome : JsonConverter<Outcome>
{
    private const string Edit = "edit";
    private const string Upload = "upload";
    private const string Export = "export";

    public override Outcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject || !reader.Read() || reader.TokenType is not JsonTokenType.PropertyName)
        {
            throw new JsonException("An answer has the name of its kind.");
        }

        var kind = reader.GetString();
        reader.Read();
        Outcome? outcome = kind switch
        {
            Edit => JsonSerializer.Deserialize(ref reader, CoreJsonContext.Default.EditOutcome),
            Upload => JsonSerializer.Deserialize(ref reader, CoreJsonContext.Default.UploadOutcome),
            Export => JsonSerializer.Deserialize(ref reader, CoreJsonContext.Default.ExportOutcome),
            _ => null,
        };
        reader.Read();
        return outcome ?? throw new JsonException("An answer of no known kind.");
    }

    public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case EditOutcome edit:
                writer.WritePropertyName(Edit);
                JsonSerializer.Serialize(writer, edit, CoreJsonContext.Default.EditOutcome);
                break;
            case UploadOutcome upload:
                writer.WritePropertyName(Upload);
                JsonSerializer.Serialize(writer, upload, CoreJsonContext.Default.UploadOutcome);
                break;
            case ExportOutcome export:
                // The link to the workspace carries a claim token, and tokens are kept with the account alone.
                writer.WritePropertyName(Export);
                JsonSerializer.Serialize(writer, export with { WorkspaceUrl = null }, CoreJsonContext.Default.ExportOutcome);
                break;
            default:
                throw new JsonException("Not the answer of a job.");
        }

        writer.WriteEndObject();
    }
}
