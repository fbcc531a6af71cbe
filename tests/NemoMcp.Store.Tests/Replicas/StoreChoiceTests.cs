using NemoMcp.Replicas.Machines;
using NemoMcp.Store.Tests.Contract;
using NemoMcp.Store.Tests.Postgres;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Replicas;

/// <summary>What NEMO_STORE changes in the built program, and what it does not.</summary>
[Collection(PostgresFixture.Name)]
public sealed class StoreChoiceTests(PostgresFixture postgres)
{
    private static readonly string[] Parts = ["NemoMcp.Store.Postgres", "Npgsql", "Quartz"];

    [Fact]
    public async Task Without_A_Shared_Store_Nothing_Of_It_Is_Loaded()
    {
        using var films = new TempFolder();
        await using var files = new Replica(null, new Uri("http://127.0.0.1:9"), films.Path);
        await using var shared = new Replica(postgres.Server.Address(await postgres.Server.NewDatabaseAsync()), new Uri("http://127.0.0.1:9"), films.Path);

        await Task.WhenAll(files.StartAsync(), shared.StartAsync());

        Parts.Where(part => IsLoaded(files, part)).ShouldBeEmpty();
        Parts.Where(part => IsLoaded(shared, part)).ShouldBe(Parts);
    }

    [Fact]
    public async Task Replica_Is_Unready_While_The_Store_Cannot_Be_Reached()
    {
        using var films = new TempFolder();
        await using var server = await PostgresServer.StartAsync();
        await using var replica = new Replica(server.Address(), new Uri("http://127.0.0.1:9"), films.Path);
        await server.StopAsync();
        await replica.StartAsync(untilReady: false);

        var before = await Answering.StatusAsync(new Uri(replica.Address, "readyz"));
        await server.StartAgainAsync();
        await Answering.UntilAsync(new Uri(replica.Address, "readyz"));
        await server.StopAsync();
        var after = await StoreContract.UntilAsync(() => Answering.StatusAsync(new Uri(replica.Address, "readyz")), status => status is not 200);
        await server.StartAgainAsync();
        await Answering.UntilAsync(new Uri(replica.Address, "readyz"));

        (before, after).ShouldBe((503, 503));
        (await Answering.StatusAsync(new Uri(replica.Address, "healthz"))).ShouldBe(200);
        replica.Log.ShouldContain("cannot be opened; it is tried again");
        replica.Log.ShouldNotContain(PostgresServer.Password);
    }

    // A mapped file: the runtime maps each assembly that it loads.
    private static bool IsLoaded(Replica replica, string part) => File.ReadLines($"/proc/{replica.ProcessId}/maps").Any(line => line.EndsWith($"/{part}.dll", StringComparison.Ordinal));
}
