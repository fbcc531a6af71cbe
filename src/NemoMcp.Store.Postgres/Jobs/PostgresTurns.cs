using System.Collections.Concurrent;
using NemoMcp.Core.Turns;
using NemoMcp.Store.Postgres.Connecting;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>Turns among all machines, for one caller.</summary>
internal sealed class PostgresTurns(string owner, StoreHolds holds, StoreNews news, TimeProvider clock) : ITurns
{
    // A machine that dies in its turn tells nobody.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    // Among ourselves without asking the store again and again.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    public async Task<IAsyncDisposable?> TakeAsync(string name, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var gate = gates.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));
        if (!await gate.WaitAsync(limit, cancellationToken))
        {
            return null;
        }

        try
        {
            if (await TakeAsync($"turn:{name}", limit, started, cancellationToken) is { } hold)
            {
                return new Turn(gate, holds, hold);
            }
        }
        catch
        {
            gate.Release();
            throw;
        }

        gate.Release();
        return null;
    }

    private async Task<StoreHold?> TakeAsync(string thing, TimeSpan limit, long started, CancellationToken cancellationToken)
    {
        while (true)
        {
            var free = news.Of(owner, thing);
            if (await holds.TryTakeAsync(owner, thing, cancellationToken) is { } hold)
            {
                return hold;
            }

            var left = limit - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            await Task.WhenAny(free, Task.Delay(left < LookAgain ? left : LookAgain, clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class Turn(SemaphoreSlim gate, StoreHolds holds, StoreHold hold) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await holds.ReleaseAsync(hold);
            gate.Release();
        }
    }
}
