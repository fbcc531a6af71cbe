namespace NemoMcp.Testing.Time;

/// <summary>
/// A clock that stands still until the test moves it. Timers fire inside <see cref="Advance"/>, in the order in which
/// they fall due, with the clock at their due time. Safe to use from several threads.
/// </summary>
public sealed class FakeTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly List<Waiter> waiters = [];
    private DateTimeOffset now;

    public FakeTime()
        : this(new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public FakeTime(DateTimeOffset start) => now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; every timer that falls due on the way fires before this returns.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = GetUtcNow() + by;
        while (TakeNextDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>
    /// Completes once a timer waits whose remaining time satisfies <paramref name="remaining"/> (any timer, when left out)
    /// and gives that time. What a test awaits before it advances the clock.
    /// </summary>
    public Task<TimeSpan> WaitForTimerAsync(Func<TimeSpan, bool>? remaining = null)
    {
        lock (gate)
        {
            var waiter = new Waiter(remaining ?? (_ => true));
            if (!TryComplete(waiter))
            {
                waiters.Add(waiter);
            }

            return waiter.Done.Task.WaitAsync(TestLimits.Wait);
        }
    }

    internal void Schedule(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Due = now + dueTime;
                timers.Add(timer);
                waiters.RemoveAll(TryComplete);
            }
        }
    }

    internal void Remove(FakeTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }

    private FakeTimer? TakeNextDue(DateTimeOffset end)
    {
        lock (gate)
        {
            if (timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is not { } next)
            {
                now = end > now ? end : now;
                return null;
            }

            now = next.Due > now ? next.Due : now;
            timers.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
                timers.Add(next);
            }

            return next;
        }
    }

    private bool TryComplete(Waiter waiter)
    {
        var found = timers.Select(timer => (TimeSpan?)(timer.Due - now)).FirstOrDefault(left => waiter.Wanted(left!.Value));
        return found is { } value && waiter.Done.TrySetResult(value);
    }

    private sealed record Waiter(Func<TimeSpan, bool> Wanted)
    {
        // Asynchronously: otherwise the test's own code would run under the lock of the clock.
        public TaskCompletionSource<TimeSpan> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
