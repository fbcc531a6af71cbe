namespace NemoMcp.Client.Chat;

/// <summary>
/// Stands between the network and the parser. It bounds an event, ends the last one when the backend forgot to, and
/// counts comment lines, which are a form of heartbeat that the parser swallows.
/// </summary>
internal sealed class EventStreamGuard(Stream inner, int maxEventBytes) : Stream
{
    private TaskCompletionSource commented = New();
    private int comments;
    private long eventBytes;
    private bool atLineStart = true;
    private bool afterReturn;
    private int closing = 2;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Completes when a comment has come since <see cref="TakeComments"/>.</summary>
    public Task Commented => Volatile.Read(ref commented).Task;

    public int TakeComments()
    {
        Volatile.Write(ref commented, New());
        return Interlocked.Exchange(ref comments, 0);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        if (read > 0 || buffer.IsEmpty)
        {
            Watch(buffer.Span[..read]);
            return read;
        }

        var ends = Math.Min(closing, buffer.Length);
        buffer.Span[..ends].Fill((byte)'\n');
        closing -= ends;
        return ends;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Event streams are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        var found = 0;
        foreach (var b in bytes)
        {
            // CRLF is one end of a line, also when it comes in two reads.
            var isSecondHalf = afterReturn && b is (byte)'\n';
            afterReturn = b is (byte)'\r';
            if (isSecondHalf)
            {
                continue;
            }

            if (b is (byte)'\n' or (byte)'\r')
            {
                eventBytes = atLineStart ? 0 : eventBytes;
                atLineStart = true;
                continue;
            }

            found += atLineStart && b is (byte)':' ? 1 : 0;
            atLineStart = false;
            if (++eventBytes > maxEventBytes)
            {
                throw new InvalidDataException($"An event of the stream is longer than {maxEventBytes} bytes.");
            }
        }

        if (found > 0)
        {
            Interlocked.Add(ref comments, found);
            Volatile.Read(ref commented).TrySetResult();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
