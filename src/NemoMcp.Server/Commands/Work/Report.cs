using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Commands.Work;

/// <summary>What a command leaves on standard output: lines for a person, or one JSON document at its end.</summary>
internal sealed class Report(bool json)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Written at the end when JSON was asked for.</summary>
    public JsonObject Document { get; private set; } = [];

    public void Line(string text)
    {
        if (!json)
        {
            Terminal.Out.WriteLine(text);
        }
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>A tool's structured answer as a member.</summary>
    public void Put(string name, JsonElement answer) => Document[name] = JsonObject.Create(answer);

    /// <summary>A tool's structured answer as the whole document.</summary>
    public void Whole(JsonElement answer) => Document = JsonObject.Create(answer)!;

    public void End()
    {
        if (!json)
        {
            return;
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            Document.WriteTo(writer);
        }

        Terminal.Out.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
