using System.Text;
using NemoMcp.Testing.Faults.Wire;

namespace NemoMcp.Testing.Faults;

/// <summary>Hands an answer on to the client, with its fault. Each way returns false when the connection is over.</summary>
internal sealed class HarmedAnswer(Fault? fault, FaultScript script, ClientSide client)
{
    // About as long as the answer to an edit: the byte is drawn before anybody knows how much will come.
    private const int UsualStream = 2600;

    private const int LongestRepeat = 200;

    private static readonly byte[] LastChunk = [.. "0\r\n\r\n"u8];

    /// <summary>An answer that comes at once.</summary>
    public async Task<bool> PassAsync(HttpHead head, IAsyncEnumerable<byte[]> pieces, CancellationToken stop)
    {
        var all = new List<byte>();
        await foreach (var piece in pieces)
        {
            all.AddRange(piece);
        }

        byte[] body = [.. all];
        byte[] whole = fault switch
        {
            { Kind: FaultKind.Truncate } when body.Length > 0 => Framed(head, Hit(body[..fault.ByteOf(body.Length)]), fault.Coin),
            { Kind: FaultKind.Duplicate } when body.Length > 0 => Framed(head, Hit(Repeated(body, fault)), fault.Coin),
            { Kind: FaultKind.Corrupt } when Corruption.Of(body, fault) is { } other => Framed(head, Hit(other), head.IsChunked),
            _ => Framed(head, body, head.IsChunked),
        };
        if (fault is not { Kind: FaultKind.CutResponse or FaultKind.Delay or FaultKind.Stall })
        {
            await client.Stream.WriteAsync(whole, stop);
            return true;
        }

        var at = fault.ByteOf(whole.Length);
        await client.Stream.WriteAsync(whole.AsMemory(0, at), stop);
        return await PauseOrBreakAsync(stop) && await WriteAsync(whole.AsMemory(at), stop);
    }

    /// <summary>An answer that comes piece by piece; each piece of the backend is an event.</summary>
    public async Task<bool> PassStreamAsync(HttpHead head, IAsyncEnumerable<byte[]> pieces, CancellationToken stop)
    {
        await client.Stream.WriteAsync(head.Chunked().ToBytes(), stop);
        var (passed, target) = (0, fault?.ByteOf(UsualStream) ?? int.MaxValue);
        await foreach (var piece in pieces)
        {
            var at = target - passed;
            passed += piece.Length;
            if (at < 0 || at >= piece.Length)
            {
                await WriteAsync(Chunk(piece), stop);
            }
            else if (!await HarmEventAsync(piece, at, stop))
            {
                return false;
            }
        }

        return await WriteAsync(LastChunk, stop);
    }

    private async Task<bool> HarmEventAsync(byte[] piece, int at, CancellationToken stop)
    {
        switch (fault!.Kind)
        {
            case FaultKind.Duplicate:
                return await WriteAsync(Chunk(Hit([.. piece, .. piece])), stop);
            case FaultKind.Corrupt:
                return await WriteAsync(Chunk(Corruption.At(piece, at, fault) is { } other ? Hit(other) : piece), stop);
            case FaultKind.Truncate:
                await client.Stream.WriteAsync((byte[])[.. Chunk(Hit(piece[..at])), .. LastChunk], stop);
                client.Break(hard: false);
                return false;
            default:
                await WriteAsync(Chunk(piece[..at]), stop);
                return await PauseOrBreakAsync(stop) && await WriteAsync(Chunk(piece[at..]), stop);
        }
    }

    private async Task<bool> PauseOrBreakAsync(CancellationToken stop)
    {
        script.Hit(fault!.Kind);
        if (fault.Kind is FaultKind.Delay)
        {
            await Pauses.DelayAsync(fault, stop);
            return true;
        }

        if (fault.Kind is FaultKind.Stall)
        {
            await Pauses.StallAsync(fault, client, stop);
        }

        client.Break(fault.Coin);
        return false;
    }

    private byte[] Hit(byte[] harmed)
    {
        script.Hit(fault!.Kind);
        return harmed;
    }

    private async Task<bool> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        await client.Stream.WriteAsync(bytes, stop);
        return true;
    }

    private static byte[] Repeated(byte[] body, Fault fault)
    {
        var at = fault.ByteOf(body.Length);
        var end = Math.Min(body.Length, at + LongestRepeat);
        return [.. body[..end], .. body[at..]];
    }

    private static byte[] Framed(HttpHead head, byte[] body, bool inChunks) => inChunks
        ? [.. head.Chunked().ToBytes(), .. Chunk(body), .. LastChunk]
        : [.. head.WithLength(body.Length).ToBytes(), .. body];

    private static byte[] Chunk(byte[] piece) =>
        piece.Length is 0 ? [] : [.. Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"), .. piece, .. "\r\n"u8];
}
