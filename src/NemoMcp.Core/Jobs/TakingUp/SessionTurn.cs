using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.TakingUp;

/// <summary>While it is held, nobody else starts a job in the session.</summary>
public sealed class SessionTurn(IAsyncDisposable held, IReadOnlyList<Job> jobs) : IAsyncDisposable
{
    /// <summary>The session's jobs, running ones on top, newest first.</summary>
    public IReadOnlyList<Job> Jobs => jobs;

    /// <summary>The edit that the session is taken by; null when it is free.</summary>
    public Job? Edit => jobs.FirstOrDefault(job => job.Kind is JobKind.Edit && job.NeedsCare);

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
