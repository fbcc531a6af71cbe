using Microsoft.AspNetCore.Http;

namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>The body of a reply that ends too early, or comes slowly.</summary>
internal sealed class FaultyBody(Stream inner, HttpContext context, Fault fault, TimeProvider clock) : Stream
{
    /// <summary>An event or two of a stream, or a piece of a film.</summary>
    private const int CutAfterBytes = 300;

    private const int SlowBytes = 64 * 1024;
    private static readonly TimeSpan SlowPause = TimeSpan.FromMilliseconds(100);

    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (fault is Fault.Cut)
        {
            await CutAsync(buffer, cancellationToken);
            return;
        }

        for (var place = 0; place < buffer.Length; place += SlowBytes)
        {
            await inner.WriteAsync(buffer.Slice(place, Math.Min(SlowBytes, buffer.Length - place)), cancellationToken);
            await inner.FlushAsync(cancellationToken);
            await Task.Delay(SlowPause, clock, cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task CutAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        var left = (int)Math.Clamp(CutAfterBytes - written, 0, buffer.Length);
        await inner.WriteAsync(buffer[..left], cancellationToken);
        await inner.FlushAsync(cancellationToken);
        written += left;
        if (left < buffer.Length)
        {
            context.Abort();
        }
    }
}
