using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Client.Tests.Resilience;

public sealed class PipelineTests
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_Read_Is_Asked_Again_When_The_Backend_Fails(int status)
    {
        var clock = new FakeTime();
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnGet(NemoRoutes.Credits).Reply(ScriptedReply.Empty(status)).Reply(ScriptedReply.NoAnswer).Golden("replies/credits-balance.json");

        var reading = fixture.Client.Credits.GetBalanceAsync(TestLimits.Token());
        await PassDelaysAsync(clock, reading);

        (await reading).Available.ShouldBe(25000);

        // The request without an answer is repeated once or more by the sockets themselves; what counts is that it ends well.
        fixture.Backend.Requests.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_Read_Gives_Up_After_Four_Attempts()
    {
        var clock = new FakeTime();
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnGet(NemoRoutes.Credits).Always(ScriptedReply.Text("overloaded", 503));

        var reading = fixture.Client.Credits.GetBalanceAsync(TestLimits.Token());
        await PassDelaysAsync(clock, reading);

        var problem = await Should.ThrowAsync<NemoBackendException>(() => reading);
        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.HttpStatus.ShouldBe(503);
        fixture.Backend.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_Poll_Is_Asked_Again_Once_Because_It_Comes_Back_Anyway()
    {
        var clock = new FakeTime();
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnGet(NemoRoutes.Render(new RenderId("render_1"))).Always(ScriptedReply.Empty(502));

        var polling = fixture.Client.Renders.GetAsync(new RenderId("render_1"), TestLimits.Token());
        await PassDelaysAsync(clock, polling);

        await Should.ThrowAsync<NemoBackendException>(() => polling);
        fixture.Backend.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(429, NemoErrorCode.RateLimited)]
    [InlineData(401, NemoErrorCode.TokenInvalid)]
    [InlineData(422, NemoErrorCode.BackendRejected)]
    [InlineData(501, NemoErrorCode.BackendUnavailable)]
    public async Task A_Refused_Read_Is_Not_Asked_Again(int status, NemoErrorCode code)
    {
        await using var fixture = await ClientFixture.StartAsync(clock: new FakeTime());
        fixture.Backend.OnGet(NemoRoutes.Credits).Always(ScriptedReply.Empty(status));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Credits.GetBalanceAsync(TestLimits.Token()));

        problem.Code.ShouldBe(code);
        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Failed_Change_Is_Not_Made_Again_And_May_Have_Arrived()
    {
        await using var fixture = await ClientFixture.StartAsync(clock: new FakeTime());
        fixture.Backend.OnPost(NemoRoutes.CreateSession).Always(ScriptedReply.Empty(503));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Sessions.CreateAsync("project", "en", TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeTrue();
        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Change_Without_An_Answer_Ends_At_The_Limit()
    {
        var clock = new FakeTime();
        var never = new ScriptedGate();
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.GivesSession();
        fixture.Backend.OnPost(NemoRoutes.CreateSession).Reply(ScriptedReply.Json("{}").After(never));

        var opening = fixture.Client.Sessions.CreateAsync("project", "en", TestLimits.Token());
        await never.Reached;
        clock.Advance(TimeSpan.FromSeconds(60));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => opening);
        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.Message.ShouldContain("60 seconds");
        problem.MayHaveArrived.ShouldBeTrue();
        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Read_That_Hangs_Is_Asked_Again_At_Half_The_Limit()
    {
        var clock = new FakeTime();
        var never = new ScriptedGate();
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnGet(NemoRoutes.Credits).Reply(ScriptedReply.Json("{}").After(never)).Golden("replies/credits-balance.json");

        var reading = fixture.Client.Credits.GetBalanceAsync(TestLimits.Token());
        await never.Reached;
        clock.Advance(TimeSpan.FromSeconds(30));
        await PassDelaysAsync(clock, reading);

        (await reading).Available.ShouldBe(25000);
    }

    [Fact]
    public async Task The_Callers_Own_Cancellation_Comes_Out_As_It_Is()
    {
        var never = new ScriptedGate();
        using var caller = new CancellationTokenSource();
        await using var fixture = await ClientFixture.StartAsync(clock: new FakeTime());
        fixture.Backend.OnGet(NemoRoutes.Credits).Reply(ScriptedReply.Json("{}").After(never));

        var reading = fixture.Client.Credits.GetBalanceAsync(caller.Token);
        await never.Reached;
        await caller.CancelAsync();

        var cancelled = await Should.ThrowAsync<OperationCanceledException>(() => reading.WaitAsync(TestLimits.Wait));
        cancelled.CancellationToken.ShouldBe(caller.Token);
    }

    // Moves the clock over each pause between attempts until the call is done.
    private static async Task PassDelaysAsync(FakeTime clock, Task call)
    {
        while (!call.IsCompleted)
        {
            var pause = clock.WaitForTimerAsync(left => left < LongestDelay);
            if (await Task.WhenAny(call, pause) == pause)
            {
                clock.Advance(await pause);
            }
        }
    }
}
