using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NemoMcp.Testing.Faults.Wire;

/// <summary>Reads HTTP/1.1 messages from a connection, byte by byte where the fault proxy needs it.</summary>
internal sealed class WireReader(Stream stream)
{
    private const int MaxHead = 64 * 1024;

    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>The next head; null when the other side closed between two messages.</summary>
    public async Task<HttpHead?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length is 0)
            {
                return HttpHead.Parse(text.ToString());
            }

            text.Append(line).Append("\r\n");
            if (text.Length > MaxHead)
            {
                throw new InvalidDataException("A head that does not end.");
            }
        }

        return text.Length is 0 ? null : throw new EndOfStreamException();
    }

    /// <summary>The pieces of a body as they come, without their framing.</summary>
    public async IAsyncEnumerable<byte[]> ReadBodyAsync(HttpHead head, bool endsWithConnection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (head.IsChunked)
        {
            while (await ReadChunkAsync(cancellationToken) is { Length: > 0 } chunk)
            {
                yield return chunk;
            }

            yield break;
        }

        var left = head.Length ?? (endsWithConnection ? int.MaxValue : 0);
        while (left > 0)
        {
            var piece = await ReadSomeAsync(left, cancellationToken);
            if (piece.Length is 0)
            {
                yield break;
            }

            left -= piece.Length;
            yield return piece;
        }
    }

    /// <summary>Completes when the other side has gone, or says something out of turn.</summary>
    public async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = await FillAsync(cancellationToken);
        }
        catch (IOException)
        {
            // It went without a word.
        }
    }

    private async Task<byte[]> ReadChunkAsync(CancellationToken cancellationToken)
    {
        var line = await ReadLineAsync(cancellationToken) ?? throw new EndOfStreamException();
        var size = int.Parse(line.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var chunk = new byte[size];
        for (var have = 0; have < size;)
        {
            var piece = await ReadSomeAsync(size - have, cancellationToken);
            if (piece.Length is 0)
            {
                throw new EndOfStreamException();
            }

            piece.CopyTo(chunk, have);
            have += piece.Length;
        }

        await ReadLineAsync(cancellationToken);
        return chunk;
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (line is not [.., (byte)'\r', (byte)'\n'])
        {
            if (start == end && !await FillAsync(cancellationToken))
            {
                return line.Count is 0 ? null : throw new EndOfStreamException();
            }

            line.Add(buffer[start++]);
        }

        return Encoding.Latin1.GetString([.. line[..^2]]);
    }

    private async Task<byte[]> ReadSomeAsync(int most, CancellationToken cancellationToken)
    {
        if (start == end && !await FillAsync(cancellationToken))
        {
            return [];
        }

        var count = Math.Min(most, end - start);
        start += count;
        return buffer[(start - count)..start];
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        start = 0;
        end = await stream.ReadAsync(buffer, cancellationToken);
        return end > 0;
    }
}
