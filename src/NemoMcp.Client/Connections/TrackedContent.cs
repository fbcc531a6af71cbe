using System.Net;

namespace NemoMcp.Client.Connections;

/// <summary>A body that knows whether it began to leave: until then the request cannot have arrived.</summary>
internal abstract class TrackedContent : HttpContent
{
    private volatile bool hasStarted;

    public bool HasStarted => hasStarted;

    protected abstract Task WriteAsync(Stream stream, CancellationToken cancellationToken);

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        hasStarted = true;
        return WriteAsync(stream, cancellationToken);
    }
}
