using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>One protocol era's end of the shared pipe.</summary>
internal sealed class EraTransport(ITransport pipe, OpenCalls calls) : ITransport
{
    private readonly Channel<JsonRpcMessage> _incoming = Channel.CreateUnbounded<JsonRpcMessage>(new() { SingleWriter = true });

    public string? SessionId => null;

    public ChannelReader<JsonRpcMessage> MessageReader => _incoming.Reader;

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await pipe.SendMessageAsync(message, cancellationToken);
        if (message is JsonRpcMessageWithId answer and (JsonRpcResponse or JsonRpcError))
        {
            calls.Answered(answer.Id);
        }
    }

    public void Deliver(JsonRpcMessage message) => _incoming.Writer.TryWrite(message);

    public ValueTask DisposeAsync()
    {
        _incoming.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }
}
