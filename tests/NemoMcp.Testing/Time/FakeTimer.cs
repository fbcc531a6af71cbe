namespace NemoMcp.Testing.Time;

/// <summary>A timer of <see cref="FakeTime"/>.</summary>
internal sealed class FakeTimer(FakeTime clock, TimerCallback callback, object? state) : ITimer
{
    private volatile bool disposed;

    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
        {
            return false;
        }

        if (dueTime == TimeSpan.Zero)
        {
            // A real timer fires at once as well, on another thread.
            ThreadPool.QueueUserWorkItem(_ => Fire());
            dueTime = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
        }

        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Fire()
    {
        if (!disposed)
        {
            callback(state);
        }
    }

    public void Dispose()
    {
        disposed = true;
        clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
