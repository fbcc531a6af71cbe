using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Jobs;

/// <summary>Looking after jobs: <c>get_job</c> and <c>cancel_job</c>.</summary>
public sealed class JobFlow
{
    /// <summary>The job's answer as its own tool would give it (its error as an exception); without an id the list.</summary>
    public Task<Outcome> GetAsync(string? jobId, double? waitSeconds, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CancelOutcome> CancelAsync(string jobId, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>A final answer has really gone out to a caller who was still there: from now on the same text is a new edit.</summary>
    public Task MarkToldAsync(Outcome outcome, CancellationToken cancellationToken) => throw new NotSupportedException();
}
