namespace NemoMcp.LocalBackend.Storage.Files;

/// <summary>
/// A lock between processes: an open file that shares nothing. The system frees it when its holder dies, so a lock that
/// can be taken proves that nobody works there. The file itself is never deleted: a second holder could slip in between.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Null when somebody holds it.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(PrivateFile.Create(path, FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Waits for its turn; throws <see cref="TimeoutException"/> past the limit.</summary>
    public static async Task<FileLock> TakeAsync(string path, TimeSpan limit, CancellationToken cancellationToken)
    {
        // Other processes live by the real clock, whatever clock this backend was given.
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (clock.GetElapsedTime(start) > limit)
            {
                throw new TimeoutException($"{Path.GetFileName(path)} was not free within {limit}.");
            }

            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    public void Dispose() => file.Dispose();
}
