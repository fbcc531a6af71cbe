using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Jobs;

/// <summary>The jobs of this account, newest first, running ones on top.</summary>
public sealed record JobListOutcome : Outcome
{
    public required IReadOnlyList<JobInfo> Jobs { get; init; }
}
