using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Storage.Cleaning;

/// <summary>Removes sessions with their media and films, the one that was used longest ago first, and never one that somebody works with.</summary>
internal sealed class SessionSweep(BackendFolder folder, RenderStore renders, TimeProvider clock)
{
    /// <summary>Between an upload and its edit nothing runs: a session that was touched so recently is in use all the same.</summary>
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(10);

    /// <summary>A render that nobody asked for so long is nobody's; younger ones go on with the next poll.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    /// <summary>Removes until no more than so many bytes are left, or nothing more may go.</summary>
    public async Task<CleanedFolder> SweepAsync(long mostBytes, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var left = all.Sum(session => session.Bytes);
        var before = left;
        var removed = 0;
        var inUse = 0;
        foreach (var session in all.OrderBy(session => session.LastUsed).TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            if (left <= mostBytes)
            {
                break;
            }

            if (await TryRemoveAsync(session, cancellationToken))
            {
                left -= session.Bytes;
                removed++;
            }
            else
            {
                inUse++;
            }
        }

        return new CleanedFolder { Sessions = removed, InUse = inUse, FreedBytes = before - left, LeftBytes = left };
    }

    private async Task<IReadOnlyList<LocalSession>> AllAsync(CancellationToken cancellationToken)
    {
        var orders = new List<RenderOrder>();
        foreach (var id in folder.Renders())
        {
            if (await renders.FindAsync(id, cancellationToken) is { } order)
            {
                orders.Add(order);
            }
        }

        var bySession = orders.ToLookup(order => order.SessionId, StringComparer.Ordinal);
        return [.. folder.Sessions().Select(id => Of(id, [.. bySession[id.Value]]))];
    }

    private LocalSession Of(SessionId id, IReadOnlyList<RenderOrder> films)
    {
        var files = films.Select(film => folder.RenderFolder(new RenderId(film.Id))).Prepend(folder.SessionFolder(id))
            .Select(path => new DirectoryInfo(path)).Where(place => place.Exists)
            .SelectMany(place => place.EnumerateFiles("*", SearchOption.AllDirectories))
            // A lock is made by whoever looks, and says nothing of use.
            .Where(file => file.Extension != ".lock").ToList();
        return new(id, films, files.Sum(file => file.Length), files.Select(file => (DateTimeOffset)file.LastWriteTimeUtc).DefaultIfEmpty(DateTimeOffset.MinValue).Max());
    }

    private async Task<bool> TryRemoveAsync(LocalSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - session.LastUsed < InUse)
        {
            return false;
        }

        // Whoever edits or renders holds one of these.
        using var editing = FileLock.TryTake(folder.EditLock(session.Id));
        using var writing = FileLock.TryTake(folder.SessionLock(session.Id));
        var rendering = session.Renders.Select(order => (Order: order, Lock: renders.TryTake(order))).ToList();
        try
        {
            if (editing is null || writing is null || rendering.Exists(film => film.Lock is null) || await HasUnfinishedAsync(session, now, cancellationToken))
            {
                return false;
            }

            // The record first: from here on the session is gone for everybody, whatever becomes of the rest.
            File.Delete(folder.Session(session.Id));
        }
        finally
        {
            rendering.ForEach(film => film.Lock?.Dispose());
        }

        foreach (var place in session.Renders.Select(order => folder.RenderFolder(new RenderId(order.Id))).Append(folder.MediaFolder(session.Id)))
        {
            Delete(place);
        }

        editing.Dispose();
        writing.Dispose();
        Delete(folder.SessionFolder(session.Id));
        return true;
    }

    private async Task<bool> HasUnfinishedAsync(LocalSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var order in session.Renders.Where(order => now - order.CreatedAt < Forgotten))
        {
            if (!(await renders.ProgressAsync(order, cancellationToken)).IsFinal)
            {
                return true;
            }
        }

        return false;
    }

    private static void Delete(string place)
    {
        try
        {
            Directory.Delete(place, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Not there, or still read by somebody on Windows: nobody finds it any more.
        }
    }
}
