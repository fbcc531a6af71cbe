using System.Text;

namespace NemoMcp.Testing.Backend;

/// <summary>A step of a reply: bytes that are flushed at once, a gate, or the connection's sudden end.</summary>
public abstract record ScriptedPart
{
    private ScriptedPart()
    {
    }

    /// <summary>
    /// Closes the connection. Bytes that were written just before may be lost with it, as on a real network: a test that
    /// needs them to arrive puts a gate in front and opens it once it has seen them.
    /// </summary>
    public static ScriptedPart Cut { get; } = new CutPart();

    public static implicit operator ScriptedPart(string text) => new BytesPart(Encoding.UTF8.GetBytes(text));

    public static implicit operator ScriptedPart(byte[] bytes) => new BytesPart(bytes);

    public static implicit operator ScriptedPart(ScriptedGate gate) => new GatePart(gate);

    internal sealed record BytesPart(byte[] Content) : ScriptedPart;

    internal sealed record GatePart(ScriptedGate Gate) : ScriptedPart;

    internal sealed record CutPart : ScriptedPart;
}
