using System.Net.Sockets;
using NemoMcp.Testing.Faults.Wire;

namespace NemoMcp.Testing.Faults;

/// <summary>One request and its answer.</summary>
internal sealed class ProxyExchange(FaultProxy proxy, FaultScript script, ClientSide client, HttpHead asked)
{
    private const string MessagePath = "/run_sse";

    private bool IsMessage => asked.Path == MessagePath;

    /// <summary>False when the connection is not to be used again.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        var fault = script.Next(IsMessage);
        if (asked.Get("Expect") is not null)
        {
            await client.Stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
        }

        var body = new List<byte>();
        await foreach (var piece in client.Reader.ReadBodyAsync(asked, endsWithConnection: false, stop))
        {
            body.AddRange(piece);
        }

        proxy.Witness.Learn(asked.Get("Authorization"));
        using var backend = new TcpClient { NoDelay = true };
        await backend.ConnectAsync(proxy.Backend.Host, proxy.Backend.Port, stop);
        await using var stream = backend.GetStream();
        byte[] request = [.. Forwarded(body.Count).ToBytes(), .. body];
        if (fault is { Kind: FaultKind.CutRequest } or { Kind: FaultKind.Stall, Coin: true })
        {
            await BreakAsync(fault, stream, request, stop);
            return false;
        }

        var message = await HandOverAsync(stream, request, [.. body], stop);
        return await AnswerAsync(fault, message, new WireReader(stream), stop);
    }

    private HttpHead Forwarded(int length)
    {
        var head = asked.Without("Expect").With("Connection", "close");
        head = asked.IsChunked ? head.WithLength(length) : head;
        return IsMessage && script.Chaos is { } chaos ? head.With("X-Nemo-Chaos", chaos) : head;
    }

    // Always short of the last byte: what is cut here has never arrived.
    private async Task BreakAsync(Fault fault, NetworkStream backend, byte[] request, CancellationToken stop)
    {
        script.Hit(fault.Kind);
        await backend.WriteAsync(request.AsMemory(0, fault.ByteOf(request.Length)), stop);
        if (fault.Kind is FaultKind.Stall)
        {
            await Pauses.StallAsync(fault, client, stop);
        }

        client.Break(fault.Coin);
    }

    private async Task<ReceivedMessage?> HandOverAsync(NetworkStream backend, byte[] request, byte[] body, CancellationToken stop)
    {
        var parsed = IsMessage ? ReceivedMessage.Parse(body) : null;
        var before = parsed is { } known ? await proxy.Witness.ReadAsync(known.Session, stop) : null;
        await backend.WriteAsync(request, stop);
        if (parsed is not { } sent)
        {
            return null;
        }

        var message = new ReceivedMessage { Session = sent.Session, Text = sent.Text, Before = before };
        proxy.Ledger.Add(message);
        return message;
    }

    private async Task<bool> AnswerAsync(Fault? fault, ReceivedMessage? message, WireReader backend, CancellationToken stop)
    {
        var head = await backend.ReadHeadAsync(stop);
        while (head is { Status: 100 })
        {
            head = await backend.ReadHeadAsync(stop);
        }

        if (head is null)
        {
            return false;
        }

        if (message is not null && head.Status >= 400)
        {
            message.IsRefused = true;
        }

        var pieces = asked.Method is "HEAD" || head.Status is 204 or 304
            ? AsyncEnumerable.Empty<byte[]>()
            : backend.ReadBodyAsync(head, endsWithConnection: true, stop);
        head = head.Without("Connection");
        var answer = new HarmedAnswer(fault, script, client);
        return head.Get("Content-Type")?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) ?? false
            ? await answer.PassStreamAsync(head, pieces, stop)
            : await answer.PassAsync(head, pieces, stop);
    }
}
