using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Client.Renders;

/// <summary>Films.</summary>
public sealed class RendersClient
{
    public Task<RenderStatus> SubmitAsync(RenderRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>How far a render is; null when the backend does not know it.</summary>
    public Task<RenderStatus?> GetAsync(RenderId render, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CancelAsync(RenderId render, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>
    /// Opens a finished film at its URL, or, where there is none, through the backend's download call, from a byte on.
    /// The bearer and the attribution headers never go to another host, redirects included.
    /// </summary>
    public Task<FilmDownload> OpenAsync(RenderId render, string? url, FilmPart? have, CancellationToken cancellationToken) => throw new NotSupportedException();
}
