using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs.Running;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>The rest of an edit whose process is gone: state tells what became of it. There is no message here that could be sent again.</summary>
internal sealed class EditAftermath(EditWorkshop shop, BackendVisit visit, EditConclusion conclusion, EditStreamReport report) : IJobWork
{
    public Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken) => conclusion.TellAsync(report, run.Job.SentAt, run, cancellationToken);

    public Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken) => conclusion.StopAsync(run, cancellationToken);

    public Task SettleAsync(JobRun run, CancellationToken cancellationToken) => shop.Settling.SetFreeAsync(visit, run, cancellationToken);
}
