using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Cleaning;
using NemoMcp.LocalBackend.Storage.Renders;

namespace NemoMcp.LocalBackend;

/// <summary>The embedded backend's folder, looked after without starting it.</summary>
public static class LocalBackendFolder
{
    /// <summary>
    /// Removes sessions with their media and films, those not used for longest first, until <paramref name="mostBytes"/> are
    /// left. One that is edited, rendered or was used in the last ten minutes stays, whoever works with it.
    /// </summary>
    public static Task<CleanedFolder> CleanAsync(string folder, long mostBytes, TimeProvider clock, CancellationToken cancellationToken)
    {
        var place = new BackendFolder(folder);
        return new SessionSweep(place, new RenderStore(place), clock).SweepAsync(mostBytes, cancellationToken);
    }
}
