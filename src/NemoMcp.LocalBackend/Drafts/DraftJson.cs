using System.Text.Json;
using NemoMcp.LocalBackend.Drafts.Json;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A draft on the wire: <c>t</c>, <c>tt</c>, <c>sg</c>, <c>d</c>, <c>m</c> with the cloud's meaning, the rest in <c>m</c>.</summary>
public static class DraftJson
{
    public static string Write(Draft draft) => DraftWriter.Write(draft);

    /// <summary>Null when the element is no draft of ours.</summary>
    public static Draft? Read(JsonElement element) => DraftReader.Read(element);
}
