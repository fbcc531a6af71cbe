using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Sharing;
using NemoMcp.Core.Turns;
using NemoMcp.Core.Uploading;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Guarding;
using NemoMcp.Store.Postgres.Jobs;
using NemoMcp.Store.Postgres.Sessions;
using Npgsql;

namespace NemoMcp.Store.Postgres;

/// <summary>What is kept, in a PostgreSQL that several machines share. One for each process; nothing is opened before the first question.</summary>
public sealed partial class PostgresStore : ISharedStore
{
    // A server that cannot be reached at the start is asked again this often.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(3);

    // Whoever asks for readiness asks again soon.
    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource source;
    private readonly StoreDoor door;
    private readonly StoreNews news = new();
    private readonly StoreLine line;
    private readonly StoreHolds holds;
    private readonly JobGuards guards;
    private readonly GuardSweep sweep;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationTokenSource closing = new();
    private Task? beginning;

    /// <param name="address">As it stands in the settings.</param>
    /// <param name="callers">The services of a caller, by the owner's name.</param>
    /// <param name="clock">For pauses and limits.</param>
    /// <param name="logs">Where trouble is told.</param>
    public PostgresStore(string address, Func<string, IServiceProvider> callers, TimeProvider clock, ILoggerFactory logs)
    {
        (this.clock, log) = (clock, logs.CreateLogger<PostgresStore>());
        var place = StoreAddress.Parse(address);
        source = new NpgsqlSlimDataSourceBuilder(place.Connection).EnableTransportSecurity().Build();
        line = new StoreLine(source, news, clock, log);
        door = new StoreDoor(place, source, OpenAsync);
        holds = new StoreHolds(door, line);
        guards = new JobGuards(source, callers, clock, log);
        sweep = new GuardSweep(door, guards, clock, log);
        line.Connected = holds.LookAgainAsync;
        line.Told = Hear;
    }

    public void AddTo(IServiceCollection services, string owner)
    {
        services.AddSingleton<ITurns>(new PostgresTurns(owner, holds, news, clock));
        services.AddSingleton<IClientIdStore>(new PostgresClientIds(owner, door));
        services.AddSingleton<IAccountStore>(provider => new PostgresAccounts(owner, door, provider.GetRequiredService<NemoSettings>()));
        services.AddSingleton<ISealedTokens>(new PostgresSealedTokens(owner, door));
        services.AddSingleton<ISessionStore>(new PostgresSessions(owner, door));
        services.AddSingleton<ILastSessions>(new PostgresLastSessions(owner, door));
        services.AddSingleton<IJobStore>(provider => new PostgresJobStore(owner, door, holds, news, provider.GetRequiredService<ITurns>(), guards));
        services.AddSingleton<IJobMarks>(new PostgresJobMarks(owner, door, holds));
        services.AddSingleton<IJobAttachments>(new PostgresJobAttachments(owner, door));
        services.AddSingleton<IUsedTickets>(new PostgresTickets(owner, door));
        services.AddSingleton<IJobTidying>(new PostgresJobTidying(owner, door, clock));
    }

    public void Begin() => beginning ??= Task.Run(() => BeginAsync(closing.Token), CancellationToken.None);

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(CheckLimit);
        try
        {
            await door.DoAsync("SELECT 1", _ => { }, limit.Token);
            await line.UpAsync(limit.Token);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw StoreTrouble.Tell(door.Address, late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        if (beginning is not null)
        {
            await beginning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        try
        {
            await sweep.DisposeAsync();
            await guards.DisposeAsync();
        }
        catch (Exception problem)
        {
            Log.NotHandedOn(log, problem);
        }

        await line.DisposeAsync();
        await source.DisposeAsync();
        door.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await door.DoAsync("SELECT 1", _ => { }, cancellationToken);
                return;
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Unreachable(log, door.Address.Name, problem);
                await Task.Delay(PauseAfterFailure, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // One machine at a time makes the tables, its own and the scheduler's.
    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using (await StoreSchema.LockAsync(connection, cancellationToken))
        {
            await StoreSchema.MigrateAsync(connection, cancellationToken);
            line.Begin();
            await line.UpAsync(cancellationToken);
            await guards.BeginAsync(cancellationToken);
            sweep.Begin();
        }
    }

    private void Hear(string owner, string thing, string word)
    {
        if (word is PostgresJobMarks.StopWord && holds.Find(owner, thing) is { } hold)
        {
            hold.StopAsked = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3621, Level = LogLevel.Error, Message = "The shared store {Store} cannot be opened; it is tried again.")]
        public static partial void Unreachable(ILogger logger, string store, Exception problem);

        [LoggerMessage(EventId = 3622, Level = LogLevel.Warning, Message = "The guards of running jobs could not be handed on; the other machines notice by themselves.")]
        public static partial void NotHandedOn(ILogger logger, Exception problem);
    }
}
