using System.Collections.Concurrent;
using System.Threading.Channels;
using NemoMcp.Core.Calls;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>Hears the progress of one call.</summary>
internal sealed class RecordedProgress : IProgressReporter
{
    private readonly ConcurrentQueue<ProgressNote> notes = new();
    private readonly Channel<bool> heard = Channel.CreateUnbounded<bool>();

    public IReadOnlyList<string> Messages => [.. notes.Select(note => note.Message)];

    public IReadOnlyList<ProgressNote> Notes => [.. notes];

    public async Task WaitForAsync(Func<string, bool> wanted)
    {
        while (!Messages.Any(wanted))
        {
            await heard.Reader.ReadAsync(TestLimits.Token());
        }
    }

    public ValueTask ReportAsync(ProgressNote note, CancellationToken cancellationToken)
    {
        notes.Enqueue(note);
        heard.Writer.TryWrite(true);
        return ValueTask.CompletedTask;
    }
}
