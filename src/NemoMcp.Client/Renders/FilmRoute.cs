using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Renders;

/// <summary>A step on the way to a film.</summary>
internal sealed record FilmRoute(BackendAddress Backend, Uri Target)
{
    /// <summary>
    /// True while the way has not left the backend: only then do its headers go along. A stranger that leads back to the
    /// backend gets nothing either, because it chose the path.
    /// </summary>
    public bool IsBackend { get; private init; } = Backend.Owns(Target);

    public FilmRoute To(Uri next)
    {
        if (Target.Scheme is "https" && next.Scheme is "http" && !next.IsLoopback)
        {
            throw new NemoBackendException(NemoErrorCode.DownloadFailed, "The film's address leads from https to http; that step is not taken.") { HttpStatus = 200 };
        }

        return new FilmRoute(Backend, next) { IsBackend = IsBackend && Backend.Owns(next) };
    }
}
