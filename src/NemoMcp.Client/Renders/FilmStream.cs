using NemoMcp.Client.Errors;
using NemoMcp.Client.Telemetry;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Renders;

/// <summary>The bytes of a film. A connection that breaks, or is silent for too long, is a typed failure, so that the download can go on from there.</summary>
internal sealed class FilmStream(Stream content, HttpResponseMessage response, TimeSpan silenceLimit, TimeProvider clock) : Stream
{
    private static readonly KeyValuePair<string, object?> Downwards = new("network.io.direction", "receive");

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
        using var silence = new CancellationTokenSource(silenceLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            var read = await content.ReadAsync(buffer, either.Token);
            NemoTelemetry.Media.Add(read, Downwards);
            return read;
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new NemoBackendException(NemoErrorCode.DownloadFailed, "The film stopped coming.", problem);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Films are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
