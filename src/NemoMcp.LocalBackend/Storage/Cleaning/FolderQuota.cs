using Microsoft.Extensions.Logging;

namespace NemoMcp.LocalBackend.Storage.Cleaning;

/// <summary>Keeps the folder under its size, now and then, while the backend runs.</summary>
internal sealed partial class FolderQuota(SessionSweep sweep, long mostBytes, TimeProvider clock, ILogger<FolderQuota> logger) : IDisposable
{
    /// <summary>Adding up thousands of files for each upload would cost more than a few minutes over the quota.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1);
    private DateTimeOffset looked = DateTimeOffset.MinValue;

    /// <summary>Looks, unless somebody did a moment ago. What cannot be removed is no reason to refuse the request that came with it.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return;
        }

        try
        {
            if (clock.GetUtcNow() - looked < LookEvery)
            {
                return;
            }

            looked = clock.GetUtcNow();
            var cleaned = await sweep.SweepAsync(mostBytes, cancellationToken);
            if (cleaned.Sessions > 0)
            {
                Log.Swept(logger, cleaned.Sessions, cleaned.FreedBytes, cleaned.LeftBytes);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.NotSwept(logger, problem.GetType().Name);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static partial class Log
    {
        [LoggerMessage(3301, LogLevel.Information, "Removed {Sessions} sessions that were not used for longest: {Freed} bytes; {Left} bytes are left.")]
        public static partial void Swept(ILogger logger, int sessions, long freed, long left);

        [LoggerMessage(3302, LogLevel.Warning, "The folder could not be looked through for sessions to remove: {Problem}.")]
        public static partial void NotSwept(ILogger logger, string problem);
    }
}
