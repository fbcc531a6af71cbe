namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>The system's time, in which one limit, known by its length, is over at once: what it guards has hung.</summary>
internal sealed class HurriedTime(TimeSpan limit) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == limit ? TimeSpan.Zero : dueTime, period);
}
