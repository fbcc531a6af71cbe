using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Jobs;

/// <summary>What became of a request to stop a job; the job stands in <see cref="Outcome.Job"/>.</summary>
public sealed record CancelOutcome : Outcome
{
    /// <summary><c>cancelled</c> or <c>already_finished</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What may still be charged.</summary>
    public required string Note { get; init; }
}
