namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>
/// Standard input that holds its end back until the open calls have their answers: the SDK refuses to send once its
/// input has ended, so <c>cat requests | nemo-mcp</c> would print nothing.
/// </summary>
internal sealed class DrainingInput(Stream inner, OpenCalls calls, TimeProvider clock) : Stream
{
    /// <summary>A host that closed the pipe wants the process gone: nobody reads what comes later than this.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);

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
        var read = await inner.ReadAsync(buffer, cancellationToken);
        if (read == 0)
        {
            await DrainAsync(cancellationToken);
        }

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
        // The lines before the end may still be on their way through the reader and its channel.
        await Task.Yield();
        try
        {
            await Task.Delay(Settle, clock, cancellationToken);
            await calls.WhenDrained().WaitAsync(DrainLimit, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The limit passed: the end of input goes through, and the calls end with it.
        }
    }

    /// <summary>What a line takes from the pipe to the dispatcher, generously.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(50);
}
