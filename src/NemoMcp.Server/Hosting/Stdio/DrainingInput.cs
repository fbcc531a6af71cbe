namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>
/// Standard input that holds its end back until the open calls have their answers: the SDK refuses to send once its
/// input has ended, so <c>cat requests | nemo-mcp</c> would print nothing.
/// </summary>
internal sealed class DrainingInput(Stream inner, OpenCalls calls, TimeProvider clock) : Stream
{
    /// <summary>A host that closed the pipe wants the process gone: nobody reads what comes later than this.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);

    private long _messages;
    private bool _inMessage;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A read of standard input cannot be taken back on every system; a process that was asked to stop leaves it behind.
        var read = await inner.ReadAsync(buffer, CancellationToken.None).AsTask().WaitAsync(cancellationToken);
        if (read == 0)
        {
            await DrainAsync(cancellationToken);
        }

        Count(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What was read may still be on its way to its server.
            await calls.WhenDrained(_messages + (_inMessage ? 1 : 0)).WaitAsync(DrainLimit, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The limit passed: the end of input goes through, and the calls end with it.
        }
    }

    /// <summary>One message a line; a line of blanks is none.</summary>
    private void Count(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is (byte)'\n')
            {
                _messages += _inMessage ? 1 : 0;
                _inMessage = false;
            }
            else if (value is not ((byte)' ' or (byte)'\r' or (byte)'\t'))
            {
                _inMessage = true;
            }
        }
    }
}
