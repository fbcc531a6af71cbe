using System.Runtime.CompilerServices;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Tools;

/// <summary>
/// Whether a call's maker has hung up, known as soon as that was read. The SDK handles messages side by side: its token may
/// learn of a hanging up only after a message that came later, and an outcome would count as heard that nobody waited for.
/// </summary>
internal static class HangUp
{
    private const string Key = "nemo.hang_up";

    /// <summary>Before the call is handled.</summary>
    public static void Expect(JsonRpcRequest call)
    {
        call.Context ??= new JsonRpcMessageContext();
        call.Context.Items ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        call.Context.Items[Key] = new StrongBox<bool>();
    }

    public static void Note(JsonRpcRequest call)
    {
        if (Of(call) is { } mark)
        {
            Volatile.Write(ref mark.Value, true);
        }
    }

    public static bool IsNoted(JsonRpcRequest call) => Of(call) is { } mark && Volatile.Read(ref mark.Value);

    private static StrongBox<bool>? Of(JsonRpcRequest call) => call.Context?.Items?.TryGetValue(Key, out var mark) is true ? mark as StrongBox<bool> : null;
}
