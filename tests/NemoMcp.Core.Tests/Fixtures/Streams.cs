using System.Text.Json;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>Answers of the agent.</summary>
internal static class Streams
{
    public static ScriptedReply Silent { get; } = ScriptedReply.Stream(Repository.ReadGolden("streams/silent-edit.txt"));

    public static string Event(string text) => $$$"""{"type":"text","content":{{{JsonSerializer.Serialize(text)}}}}""";

    public static ScriptedReply Says(string text) => ScriptedReply.Events(Event(text));

    /// <summary>Says something, waits at the gate, and closes.</summary>
    public static ScriptedReply Until(ScriptedGate gate, string text = "Done.") => ScriptedReply.Stream(": heartbeat\n\n", gate, $"data: {Event(text)}\n\n");

    /// <summary>Breaks once the test has opened the gate.</summary>
    public static ScriptedReply CutAt(ScriptedGate gate) => ScriptedReply.Stream(": heartbeat\n\n", gate, ScriptedPart.Cut);
}
