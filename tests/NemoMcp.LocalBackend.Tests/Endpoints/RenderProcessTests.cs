using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class RenderProcessTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Render_That_Runs_Is_Cancelled_And_Leaves_No_Film()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithLongDraftAsync(backend);
        await caller.RenderAsync(session, "render_1", draft);
        await caller.FollowAsync("render_1", enough: status => status.GetProperty("status").GetString() == "processing");

        var cancelled = await caller.PostAsync("/api/render/proxy/lambda/render_1/cancel");

        cancelled.Data.GetProperty("status").GetString().ShouldBe("cancelled");
        (await caller.FollowAsync("render_1")).GetProperty("status").GetString().ShouldBe("cancelled");
        (await caller.GetAsync("/api/render/proxy/render_1/download")).ShouldRefuse(HttpStatusCode.Conflict, 409);
        Directory.EnumerateFiles(folder.Path, "film.*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Render_Is_Cancelled_Through_Another_Process()
    {
        await using var first = await RunningBackend.StartAsync(folder);
        await using var second = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithLongDraftAsync(first);
        await caller.RenderAsync(session, "render_1", draft);

        (await caller.At(second.Http).PostAsync("/api/render/proxy/lambda/render_1/cancel")).Data.GetProperty("status").GetString().ShouldBe("cancelled");

        (await caller.FollowAsync("render_1")).GetProperty("status").GetString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_Render_Whose_Backend_Ended_Half_Way_Starts_Again_On_The_Next_Poll()
    {
        Caller caller;
        await using (var first = await RunningBackend.StartAsync(folder))
        {
            (caller, var session, var draft) = await Prepared.WithLongDraftAsync(first);
            await caller.RenderAsync(session, "render_1", draft);
            await caller.FollowAsync("render_1", enough: status => status.GetProperty("progress").GetDouble() > 0);
        }

        Directory.EnumerateFiles(folder.Path, "film.*", SearchOption.AllDirectories).ShouldBeEmpty();
        await using var second = await RunningBackend.StartAsync(folder);
        var there = caller.At(second.Http);

        (await there.PollAsync("render_1")).Body.GetProperty("status").GetString().ShouldBe("processing");
        var finished = await there.FollowAsync("render_1");

        finished.GetProperty("status").GetString().ShouldBe("completed");
        new Uri(finished.GetProperty("output").GetProperty("url").GetString()!).Authority.ShouldBe(second.Host.Address.Authority);
    }

    [Fact]
    public async Task A_Render_Of_One_Process_Is_Followed_Through_Another_Without_A_Second_Run()
    {
        await using var first = await RunningBackend.StartAsync(folder);
        await using var second = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(first);
        await caller.RenderAsync(session, "render_1", draft);

        var finished = await caller.At(second.Http).FollowAsync("render_1");

        finished.GetProperty("status").GetString().ShouldBe("completed");
        (await second.Http.GetAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
