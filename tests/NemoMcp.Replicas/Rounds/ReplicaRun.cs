using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NemoMcp.Replicas.Machines;
using NemoMcp.Testing;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Replicas.Rounds;

/// <summary>Three replicas over one PostgreSQL, nginx before them, one backend behind them; in each round one replica is killed under load and started again.</summary>
public sealed partial class ReplicaRun(RoundOptions options, TextWriter output)
{
    private const int Replicas = 3;

    // As long as an edit takes at the backend: time enough to be killed in the middle of one.
    private const string EditSeconds = "1";
    private const int LatestKillMs = 1500;

    // Far more than a round takes on a busy machine.
    private static readonly TimeSpan RoundLimit = TimeSpan.FromMinutes(3);

    private readonly Random dice = new(options.Seed);

    public async Task<RoundTally> RunAsync(CancellationToken cancellationToken)
    {
        using var films = new TempFolder();
        await using var postgres = await PostgresServer.StartAsync();
        await using var backend = await BackendProcess.StartAsync(EditSeconds);
        await using var proxy = new FaultProxy(backend.Address);
        Replica[] replicas = [.. Enumerable.Range(0, Replicas).Select(_ => new Replica(postgres.Address(), proxy.Address, films.Path))];
        try
        {
            await Task.WhenAll(replicas.Select(replica => replica.StartAsync()));
            await using var nginx = await NginxServer.StartAsync([.. replicas.Select(replica => replica.Port)]);
            using var caller = new ToolCaller(nginx.Address);
            var tally = new RoundTally();
            var sessions = await OpenSessionsAsync(caller, cancellationToken);
            for (var round = 1; round <= options.Rounds; round++)
            {
                await PlayAsync(round, replicas, caller, proxy.Ledger, sessions, tally, cancellationToken);
                tally.TakenUp = replicas.Sum(replica => TakenUp().Count(replica.Log));
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}: {tally.Jobs} jobs so far, {tally.TakenUp} taken up, {tally.Lost} lost, {tally.SentTwice} sent twice"));
            }

            return tally;
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    public static async Task TellAsync(RoundOptions options, RoundTally tally, TextWriter output)
    {
        foreach (var finding in tally.Findings)
        {
            await output.WriteLineAsync($"  {finding}");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Rounds} rounds (seed {options.Seed}): {tally.Jobs} jobs, {tally.Completed} completed, {tally.NotSent} told as not sent, {tally.Unknown} told as unknown, {tally.TakenUp} taken up by another replica; jobs lost: {tally.Lost}, messages sent twice: {tally.SentTwice}"));
    }

    private Task<string[]> OpenSessionsAsync(ToolCaller caller, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Sessions).Select(number => OpenSessionAsync(caller, number, cancellationToken)));

    // With a clip on its timeline, so that there is something to export.
    private static async Task<string> OpenSessionAsync(ToolCaller caller, int number, CancellationToken cancellationToken)
    {
        var opened = await caller.CallAsync("create_session", new JsonObject { ["name"] = $"film {number}" }, cancellationToken);
        var session = opened.Result?["session_id"]?.ToString() ?? throw new InvalidOperationException($"No session was opened: {opened.ErrorCode} {opened.Text}");
        var upload = await caller.CallAsync("upload_media", new JsonObject { ["sources"] = new JsonArray(Repository.Media("box.mp4")), ["session_id"] = session }, cancellationToken);
        var edit = await caller.CallAsync("send_edit", new JsonObject { ["message"] = $"add the title 'film {number}'", ["session_id"] = session }, cancellationToken);
        return upload.Status is "completed" && edit.Status is "completed"
            ? session
            : throw new InvalidOperationException($"The session was not prepared: {upload.Text} {edit.Text}");
    }

    private async Task PlayAsync(int round, Replica[] replicas, ToolCaller caller, MessageLedger ledger, string[] sessions, RoundTally tally, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(RoundLimit);
        var victim = replicas[dice.Next(replicas.Length)];
        var kill = TimeSpan.FromMilliseconds(dice.Next(LatestKillMs));
        var jobs = sessions.Select((session, number) => number % 4 is 3
            ? new RoundJob(caller, ledger, tally, session).ExportAsync(limit.Token)
            : new RoundJob(caller, ledger, tally, session).EditAsync(string.Create(CultureInfo.InvariantCulture, $"round {round} film {number}"), limit.Token)).ToList();
        await Task.Delay(kill, TimeProvider.System, limit.Token);
        await victim.KillAsync();
        await victim.StartAsync();
        try
        {
            await Task.WhenAll(jobs);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var _ in jobs.Where(job => !job.IsCompletedSuccessfully))
            {
                tally.Lose($"a job of round {round} had no end within {RoundLimit}");
            }
        }
    }

    [GeneratedRegex(@"was left at \w+ and goes on here|nothing of it had left, and it ends")]
    private static partial Regex TakenUp();
}
