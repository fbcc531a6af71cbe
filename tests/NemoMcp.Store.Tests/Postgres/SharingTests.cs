using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Replicas.Machines;
using NemoMcp.Store.Postgres;
using NemoMcp.Store.Tests.Contract;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Postgres;

/// <summary>What only several machines have to promise each other.</summary>
[Collection(PostgresFixture.Name)]
public sealed class SharingTests(PostgresFixture postgres)
{
    private const string BreakLines = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory') AND datname = current_database()";

    [Fact]
    public async Task Machine_That_Lost_Its_Job_Keeps_Nothing_More_Of_It()
    {
        var database = await postgres.Server.NewDatabaseAsync();
        await using var scene = new PostgresScene(postgres.Server, database);
        var (one, other, job) = (scene.One.GetRequiredService<IJobStore>(), scene.Other.GetRequiredService<IJobStore>(), Jobs.Running());
        await using var hold = await StoreContract.OwnAsync(one, job);
        await one.SaveAsync(job, TestLimits.Token());
        await other.FindAsync(job.Id, TestLimits.Token());

        await postgres.Server.ExecuteAsync($"UPDATE hold SET runner = 1 WHERE thing = 'job:{job.Id}'", database);
        await using var taken = await StoreContract.OwnAsync(other, job);
        var late = await Should.ThrowAsync<JobTakenException>(async () => await one.SaveAsync(job with { Step = JobStep.Sending }, TestLimits.Token()));
        await other.SaveAsync(Jobs.Ended(job, job.StartedAt), TestLimits.Token());

        late.Message.ShouldContain(job.Id.Value);
        hold.Lost.IsCancellationRequested.ShouldBeTrue();
        (await one.FindAsync(job.Id, TestLimits.Token()))!.Status.ShouldBe(JobStatus.Completed);
    }

    [Fact]
    public async Task Broken_Connections_Are_Made_Again_And_Nobody_Loses_What_Nobody_Took()
    {
        var database = await postgres.Server.NewDatabaseAsync();
        await using var scene = new PostgresScene(postgres.Server, database);
        var (one, job) = (scene.One.GetRequiredService<IJobStore>(), Jobs.Running());
        await using var hold = await StoreContract.OwnAsync(one, job);
        await one.SaveAsync(job, TestLimits.Token());

        var broken = await postgres.Server.AskAsync($"SELECT count(*) FROM ({BreakLines}) gone", database);
        await StoreContract.UntilAsync(() => Task.FromResult(scene.Logs.Entries.Any(entry => entry.Message.Contains("broke", StringComparison.Ordinal))), told => told);
        await StoreContract.UntilAsync(async () => (long)(await postgres.Server.AskAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", database))!, locks => locks > 0);
        await one.SaveAsync(job with { Step = JobStep.Comparing }, TestLimits.Token());

        ((long)broken!).ShouldBeGreaterThan(0);
        hold.Lost.IsCancellationRequested.ShouldBeFalse();
        (await scene.Other.GetRequiredService<IJobStore>().FindAsync(job.Id, TestLimits.Token()))!.Step.ShouldBe(JobStep.Comparing);
    }

    [Fact]
    public async Task Jobs_Of_A_Machine_That_Is_Gone_Belong_To_Nobody()
    {
        await using var scene = new PostgresScene(postgres.Server);
        var job = Jobs.Running();
        await StoreContract.OwnAsync(scene.One.GetRequiredService<IJobStore>(), job);
        await scene.One.GetRequiredService<IJobStore>().SaveAsync(job, TestLimits.Token());

        await scene.First.DisposeAsync();
        await using var taken = await StoreContract.UntilAsync(async () => await scene.Other.GetRequiredService<IJobStore>().TryOwnAsync(job.Id, TestLimits.Token()), hold => hold is not null);

        taken.ShouldNotBeNull();
    }

    [Fact]
    public async Task Others_Hear_Of_Every_Transition()
    {
        await using var scene = new PostgresScene(postgres.Server);
        var (one, other, job) = (scene.One.GetRequiredService<IJobStore>(), scene.Other.GetRequiredService<IJobStore>(), Jobs.Running());
        await other.ListAsync(Jobs.Scope, null, TestLimits.Token());
        await using var hold = await StoreContract.OwnAsync(one, job);

        var isTold = other.TellsOf(job.Id, out var news);
        await one.SaveAsync(job, TestLimits.Token());
        await news.WaitAsync(TestLimits.Wait);

        isTold.ShouldBeTrue();
        (await other.FindAsync(job.Id, TestLimits.Token())).ShouldNotBeNull();
    }

    [Fact]
    public async Task Ticket_That_Was_Used_On_One_Machine_Is_Used_On_All()
    {
        await using var scene = new PostgresScene(postgres.Server);
        await using var stranger = new PostgresScene(postgres.Server);

        var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 is 0 ? scene.One : scene.Other).GetRequiredService<IUsedTickets>().TryUseAsync("t1", TestLimits.Token()))));

        uses.Count(used => used).ShouldBe(1);
        (await stranger.One.GetRequiredService<IUsedTickets>().TryUseAsync("t1", TestLimits.Token())).ShouldBeTrue();
    }

    [Fact]
    public async Task Callers_See_Nothing_Of_Each_Other()
    {
        await using var scene = new PostgresScene(postgres.Server);
        await using var stranger = new PostgresScene(postgres.Server);
        var job = Jobs.Running();
        await StoreContract.SaveAsync(scene.One.GetRequiredService<IJobStore>(), job);

        var (store, marks) = (stranger.One.GetRequiredService<IJobStore>(), stranger.One.GetRequiredService<IJobMarks>());
        await marks.MarkToldAsync(job.Id, DateTimeOffset.UnixEpoch, TestLimits.Token());
        await marks.AskToStopAsync(job.Id, TestLimits.Token());

        (await store.FindAsync(job.Id, TestLimits.Token())).ShouldBeNull();
        (await store.ListAsync(Jobs.Scope, null, TestLimits.Token())).ShouldBeEmpty();
        (await scene.One.GetRequiredService<IJobStore>().FindAsync(job.Id, TestLimits.Token()))!.ToldAt.ShouldBeNull();
    }

    [Fact]
    public async Task Machines_That_Start_At_Once_Make_One_Schema()
    {
        var (database, logs) = (await postgres.Server.NewDatabaseAsync(), new TestLog());
        PostgresStore[] stores = [.. Enumerable.Range(0, 4).Select(_ => PostgresScene.Open(postgres.Server, database, logs))];

        await Task.WhenAll(stores.Select(async store =>
        {
            store.Begin();
            await StoreContract.UntilAsync(() => IsReadyAsync(store), ready => ready);
        }));
        var versions = await postgres.Server.AskAsync("SELECT count(*) FROM version", database);

        versions.ShouldBe(1L);
        (await postgres.Server.AskAsync("SELECT count(*) FROM qrtz_job_details", database)).ShouldBe(1L);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("wrong-canary", "password authentication failed")]
    [InlineData(null, "does not answer")]
    public async Task Trouble_Is_Told_Without_The_Password(string? password, string words)
    {
        var logs = new TestLog();
        var address = password is null
            ? $"postgres://nemo:{PostgresServer.Password}@127.0.0.1:{FreePort.Find()}/postgres"
            : postgres.Server.Address().Replace(PostgresServer.Password, password, StringComparison.Ordinal);
        await using var store = new PostgresStore(address, _ => throw new InvalidOperationException(), TimeProvider.System, logs);

        var told = await store.CheckAsync(TestLimits.Token()).ShouldThrowAsync<NemoException>();

        told.Code.ShouldBe(NemoErrorCode.SettingsInvalid);
        told.Subject!.ShouldContain(words);
        told.Subject!.ShouldContain("NEMO_STORE");
        told.ToString().ShouldNotContain(password ?? PostgresServer.Password);
        logs.Entries.ShouldAllBe(entry => !entry.ToString().Contains("canary", StringComparison.Ordinal));
    }

    private static async Task<bool> IsReadyAsync(PostgresStore store)
    {
        try
        {
            await store.CheckAsync(TestLimits.Token());
            return true;
        }
        catch (NemoException)
        {
            return false;
        }
    }
}
