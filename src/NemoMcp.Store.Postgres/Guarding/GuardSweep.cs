using Microsoft.Extensions.Logging;
using NemoMcp.Store.Postgres.Connecting;

namespace NemoMcp.Store.Postgres.Guarding;

/// <summary>
/// The net under the guards: one question from time to time for jobs that run and that nobody holds. A machine that ends in peace,
/// but too slowly, leaves the cluster before it has handed on all its guards, and then Quartz misses nobody.
/// </summary>
internal sealed partial class GuardSweep(StoreDoor door, JobGuards guards, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    // Guards are there within five seconds; what is still nobody's after this has none.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private const string Nobodys = """
        SELECT j.owner, j.id FROM job j LEFT JOIN hold h ON h.owner = j.owner AND h.thing = 'job:' || j.id
        WHERE j.needs_care AND j.updated_at < now() - interval '15 seconds' AND (h.runner IS NULL OR pg_try_advisory_xact_lock_shared(h.runner))
        LIMIT 100
        """;

    private readonly CancellationTokenSource closing = new();
    private Task? sweeping;

    public void Begin() => sweeping ??= Task.Run(() => RunAsync(closing.Token), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await (sweeping ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var watched = new Dictionary<(string, string), Task>();
        while (true)
        {
            await Task.Delay(Every, clock, cancellationToken);
            try
            {
                foreach (var (owner, job) in await door.ListAsync(Nobodys, _ => { }, row => (row.GetString(0), row.GetString(1)), cancellationToken))
                {
                    if (!watched.TryGetValue((owner, job), out var known) || known.IsCompleted)
                    {
                        Log.Found(log, job);
                        watched[(owner, job)] = guards.WatchAsync(owner, job, isRecovered: false, cancellationToken);
                    }
                }
            }
            catch (Core.Guidance.NemoException)
            {
                // The store cannot be reached, which others tell.
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3613, Level = LogLevel.Information, Message = "Job {Job} was nobody's, and this machine looks after it.")]
        public static partial void Found(ILogger logger, string job);
    }
}
