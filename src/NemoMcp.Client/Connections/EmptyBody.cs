namespace NemoMcp.Client.Connections;

/// <summary>
/// No body, for a change. Not the same as no content: SocketsHttpHandler sends a request without content again, up to
/// three times and by itself, when the connection ends before the first byte of an answer, because it takes such a
/// request for harmless. Once a content began to leave, even an empty one, it does not.
/// </summary>
internal sealed class EmptyBody : TrackedContent
{
    protected override Task WriteAsync(Stream stream, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
