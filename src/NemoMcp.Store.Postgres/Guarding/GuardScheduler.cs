using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace NemoMcp.Store.Postgres.Guarding;

/// <summary>Quartz as it is used here: clustered, on our own connections, with guards that wait and hardly work.</summary>
internal static class GuardScheduler
{
    // Guards wait without a thread each, so this is a bound on memory only: far more jobs than a machine runs.
    private const int MostGuards = 10_000;

    // Guards taken in one round: enough for a burst of edits, and a short transaction.
    private const int MostAtOnce = 100;

    // A machine that is gone is noticed after both together: five seconds, in which its jobs lie still.
    private static readonly TimeSpan Checkin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CheckinPatience = TimeSpan.FromSeconds(3);

    // A guard that was set on a machine which died at once is found by the others after this.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    // Statements of a scheduler are small; see StoreAddress for the same limit.
    private static readonly TimeSpan StatementLimit = TimeSpan.FromSeconds(15);

    public static StandaloneSchedulerFactory Build(NpgsqlDataSource source, JobGuards guards, TimeProvider clock, ILogger log) => QuartzSchedulerBuilder.Create(quartz =>
    {
        quartz.Services.AddSingleton<ILoggerFactory>(new WarningsOnly(log));
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "nemo";
            scheduler.InstanceId = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Guid.NewGuid():N}");
            scheduler.IdleWaitTime = LookAgain;
            scheduler.MaxBatchSize = MostAtOnce;
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            scheduler.PropagateTraceContext = false;
        });
        quartz.UseTimeProvider(clock);
        quartz.UseDefaultThreadPool(MostGuards);
        quartz.UsePersistentStore(store =>
        {
            // The dialect; where the connections come from is said after it.
            store.UsePostgres(NpgsqlFactory.Instance, source.ConnectionString);
            store.UseConnectionProvider(_ => new GuardConnections(source));
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (Checkin, CheckinPatience));
            store.ProvisionSchema();
            store.ConfigureStore(options =>
            {
                options.StoreJobDataAsStrings = true;
                options.AcceptEnlistedTransactions = true;
                options.RecoverFiringsCancelledByShutdown = true;
                options.CommandTimeout = StatementLimit;
            });
        });
        quartz.AddJob<GuardJob>(job => job.WithIdentity(JobGuards.Key).StoreDurably().RequestRecovery());
        quartz.AddJobType(_ => new GuardJob(guards));
    }).Build();
}
