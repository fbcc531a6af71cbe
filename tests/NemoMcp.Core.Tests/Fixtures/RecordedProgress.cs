using System.Collections.Concurrent;
using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>Hears the progress of one call.</summary>
internal sealed class RecordedProgress : IProgressReporter
{
    private readonly ConcurrentQueue<ProgressNote> notes = new();

    public IReadOnlyList<string> Messages => [.. notes.Select(note => note.Message)];

    public IReadOnlyList<ProgressNote> Notes => [.. notes];

    public ValueTask ReportAsync(ProgressNote note, CancellationToken cancellationToken)
    {
        notes.Enqueue(note);
        return ValueTask.CompletedTask;
    }
}
