using System.Text.Json.Nodes;
using NemoMcp.Replicas.Machines;
using NemoMcp.Replicas.Rounds;
using NemoMcp.Store.Tests.Contract;
using NemoMcp.Store.Tests.Postgres;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Replicas;

/// <summary>The built program twice over one database, as callers and operators see it.</summary>
[Collection(PostgresFixture.Name)]
public sealed class TwoReplicaTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Any_Replica_Knows_The_Session_And_Hears_Of_The_Others_Work()
    {
        await using var scene = await TwoReplicas.StartAsync(postgres.Server);
        using var one = new ToolCaller(scene.One.Address);
        using var other = new ToolCaller(scene.Other.Address);
        await CallAsync(one, "upload_media", new JsonObject { ["sources"] = new JsonArray(Repository.Media("box.mp4")) });

        var begun = await CallAsync(other, "send_edit", new JsonObject { ["message"] = "add the title 'Plaza'", ["wait_seconds"] = 0 });
        var end = await CallAsync(one, "get_job", new JsonObject { ["job_id"] = begun.JobId, ["wait_seconds"] = 60 });

        begun.Status.ShouldBe("running", begun.Text);
        end.Status.ShouldBe("completed", end.Text);
        scene.Proxy.Ledger.CountOf("add the title 'Plaza'").ShouldBe(1);
    }

    [Fact]
    public async Task Job_Of_A_Killed_Replica_Ends_Truthfully_Without_Anybody_Asking()
    {
        await using var scene = await TwoReplicas.StartAsync(postgres.Server);
        using var one = new ToolCaller(scene.One.Address);
        using var other = new ToolCaller(scene.Other.Address);
        await CallAsync(one, "upload_media", new JsonObject { ["sources"] = new JsonArray(Repository.Media("box.mp4")) });
        var begun = await CallAsync(one, "send_edit", new JsonObject { ["message"] = "add the title 'Plaza'", ["wait_seconds"] = 0 });
        await StoreContract.UntilAsync(() => Task.FromResult(scene.Proxy.Ledger.CountOf("add the title 'Plaza'")), received => received > 0);

        await scene.One.KillAsync();
        await scene.UntilAsync($"SELECT NOT needs_care FROM job WHERE id = '{begun.JobId}'");
        var end = await CallAsync(other, "get_job", new JsonObject { ["job_id"] = begun.JobId, ["wait_seconds"] = 0 });
        await scene.UntilAsync("SELECT count(*) = 0 FROM qrtz_triggers");

        (end.Status is "completed" || end.ErrorCode is "edit_outcome_unknown").ShouldBeTrue(end.Text);
        scene.Proxy.Ledger.CountOf("add the title 'Plaza'").ShouldBe(1);
        scene.Other.Log.ShouldContain("is gone; this one does from now on");
        scene.Other.Log.ShouldNotContain(PostgresServer.Password);
    }

    [Fact]
    public async Task Replica_That_Ends_In_Peace_Hands_Its_Jobs_On()
    {
        await using var scene = await TwoReplicas.StartAsync(postgres.Server);
        using var one = new ToolCaller(scene.One.Address);
        using var other = new ToolCaller(scene.Other.Address);
        await CallAsync(one, "upload_media", new JsonObject { ["sources"] = new JsonArray(Repository.Media("box.mp4")) });
        var begun = await CallAsync(one, "send_edit", new JsonObject { ["message"] = "add the title 'Plaza'", ["wait_seconds"] = 0 });
        await StoreContract.UntilAsync(() => Task.FromResult(scene.Proxy.Ledger.CountOf("add the title 'Plaza'")), received => received > 0);

        await scene.One.DisposeAsync();
        await scene.UntilAsync($"SELECT NOT needs_care FROM job WHERE id = '{begun.JobId}'");

        scene.Proxy.Ledger.CountOf("add the title 'Plaza'").ShouldBe(1);
        scene.Other.Log.ShouldContain("goes on here");
    }

    private static Task<ToolAnswer> CallAsync(ToolCaller caller, string tool, JsonObject arguments) => caller.CallAsync(tool, arguments, new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
}
