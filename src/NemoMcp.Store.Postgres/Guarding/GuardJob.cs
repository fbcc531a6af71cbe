using Quartz;

namespace NemoMcp.Store.Postgres.Guarding;

/// <summary>What Quartz runs for each job of ours: it lasts as long as the job needs somebody, and begins anew on another machine when its own is gone.</summary>
internal sealed class GuardJob(JobGuards guards) : IJob
{
    public const string Owner = "owner";
    public const string Job = "job";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        await guards.WatchAsync(data.GetString(Owner) ?? "", data.GetString(Job) ?? "", context.Recovering, cancellationToken);
    }
}
