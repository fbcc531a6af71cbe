namespace NemoMcp.Core.Files;

/// <summary>
/// Keeps several processes from doing the same thing at once. The file stays; holding it open is the lock, so a process that
/// dies holds nothing.
/// </summary>
internal static class LockFile
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock; null when another process held it for the whole of <paramref name="limit"/>.</summary>
    public static async Task<FileStream?> TakeAsync(string path, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        Prepare(path);
        var started = clock.GetTimestamp();
        while (true)
        {
            if (TryOpen(path) is { } held)
            {
                return held;
            }

            if (clock.GetElapsedTime(started) >= limit)
            {
                return null;
            }

            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    /// <summary>Takes the lock; null when somebody holds it now.</summary>
    public static IDisposable? TryTake(string path)
    {
        Prepare(path);
        return TryOpen(path);
    }

    private static void Prepare(string path)
    {
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(path)!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw WholeFile.Unwritable(path, "NEMO_STATE_DIR", problem);
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, PrivateFile.Own());
        }
        catch (UnauthorizedAccessException problem)
        {
            throw WholeFile.Unwritable(path, "NEMO_STATE_DIR", problem);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
