using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

/// <summary>The cloud's bad days, one by one by a header, and by lot from a seed.</summary>
public sealed class ChaosTests : IDisposable
{
    private const string Header = "X-Nemo-Chaos";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("429", HttpStatusCode.TooManyRequests, 429)]
    [InlineData("1001", HttpStatusCode.Unauthorized, 1001)]
    [InlineData("1002", HttpStatusCode.NotFound, 1002)]
    [InlineData("2001", HttpStatusCode.OK, 2001)]
    [InlineData("402", HttpStatusCode.PaymentRequired, 402)]
    public async Task A_Refusal_Is_Met_By_The_Request_That_Asks_For_It_And_By_No_Other(string fault, HttpStatusCode status, int code)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await caller.With(Header, $"fault={fault}").GetAsync("/api/credits/balance/simple")).ShouldRefuse(status, code);

        caller.Headers.Remove(Header);
        (await caller.GetAsync("/api/credits/balance/simple")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_Limit_Says_When_To_Come_Again()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        using var reply = await caller.With(Header, "fault=429").SendAsync(HttpMethod.Get, "/api/credits/balance/simple");

        reply.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_Edit_Whose_Stream_Is_Cut_Is_Done_All_The_Same()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        caller.With(Header, "fault=cut");

        await Should.ThrowAsync<HttpRequestException>(() => caller.SayAsync(session, "trim the first 5 seconds"));

        caller.Headers.Remove(Header);
        // The edit goes on when its listener is gone, and is told by the state when it is done.
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        System.Text.Json.JsonElement length;
        while (!(await caller.DraftAsync(session)).TryGetProperty("d", out length))
        {
            await pause.WaitForNextTickAsync(TestLimits.Token());
        }

        length.GetInt64().ShouldBeInRange(9_900, 10_400);
    }

    [Fact]
    public async Task The_Agent_Talks_Of_Buttons_Asks_Back_And_Works_In_Two_Stages()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        var asked = await caller.With(Header, "question=1").SayAsync(session, "make it vertical");
        var talked = await caller.With(Header, "gui=1, silent=0").SayAsync(session, "make it vertical");
        var staged = await caller.With(Header, "two_stages=1, silent=0").SayAsync(session, "变成黑白");
        var chinese = await caller.With(Header, "gui=1, silent=0").SayAsync(session, "去掉开头2秒");

        (asked.HasEdited, asked.Replies.Single()[^1]).ShouldBe((false, '?'));
        (talked.HasEdited, talked.Replies.Single()).ShouldSatisfyAllConditions(edited => edited.HasEdited.ShouldBeTrue(), edited => edited.Item2.ShouldContain("\"Export\" button"));
        (staged.HasEdited, staged.Replies.Count).ShouldBe((true, 2));
        chinese.Replies.Single().ShouldContain("点击");
    }

    [Fact]
    public async Task A_Render_Fails_Or_Stands_Still_And_The_Next_One_Is_Made()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);

        await caller.With(Header, "render=failed").RenderAsync(session, "render_1", draft);
        (await caller.FollowAsync("render_1")).GetProperty("status").GetString().ShouldBe("failed");
        await caller.With(Header, "render=stalled").RenderAsync(session, "render_2", draft);
        await caller.PostAsync("/api/render/proxy/lambda/render_2/cancel");
        (await caller.FollowAsync("render_2")).GetProperty("status").GetString().ShouldBe("cancelled");
        caller.Headers.Remove(Header);
        await caller.RenderAsync(session, "render_3", draft);
        (await caller.FollowAsync("render_3")).GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task The_Same_Seed_Gives_The_Same_Days_And_Another_Seed_Others()
    {
        var one = await DayAsync(7);

        (await DayAsync(7)).ShouldBe(one);
        (await DayAsync(8)).ShouldNotBe(one);
        one.Distinct().Count().ShouldBeGreaterThan(1);
        one.Count(code => code is 0).ShouldBeGreaterThan(80);
    }

    /// <summary>What a hundred questions for the balance are answered with.</summary>
    private async Task<IReadOnlyList<int>> DayAsync(int seed)
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { ChaosSeed = seed });
        var caller = await CallAsync(backend);
        var codes = new List<int>();
        for (var number = 0; number < 100; number++)
        {
            codes.Add((await caller.GetAsync("/api/credits/balance/simple")).Code);
        }

        return codes;
    }

    private static async Task<Caller> CallAsync(RunningBackend backend)
    {
        using var clean = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = backend.Http.BaseAddress };
        clean.DefaultRequestHeaders.Add(Header, "fault=none");
        return (await Caller.ConnectAsync(clean, "test-client")).At(backend.Http);
    }
}
