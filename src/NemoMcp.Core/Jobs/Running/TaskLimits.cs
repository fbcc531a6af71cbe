namespace NemoMcp.Core.Jobs.Running;

/// <summary>Waiting for something, but not for ever.</summary>
internal static class TaskLimits
{
    /// <summary>True when <paramref name="task"/> completed within <paramref name="limit"/>.</summary>
    public static async Task<bool> WithinAsync(this Task task, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(limit, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Completes with the task, whatever came of it.</summary>
    public static async Task WhenOverAsync(this Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
