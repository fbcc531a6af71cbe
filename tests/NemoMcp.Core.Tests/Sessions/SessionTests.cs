using NemoMcp.Core.Sessions;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Core.Tests.Sessions;

public sealed class SessionTests
{
    [Fact]
    public async Task New_Session_Tells_Skill_Backend_Account_And_Credits()
    {
        await using var nemo = await FlowFixture.StartAsync();

        var session = await nemo.Sessions.CreateAsync(new SessionRequest { Name = "plaza", Language = "zh-CN" }, nemo.Call, TestLimits.Token());

        session.Status.ShouldBe("ready");
        session.SessionId.ShouldBe(GoldenBackend.Session.Value);
        session.Skill.Name.ShouldBe("generator-youtube");
        session.Account.ShouldBe("anonymous");
        session.Credits!.Available.ShouldBe(25000);
        session.WorkspaceUrl.ShouldBeNull();
        session.Language.ShouldBe(Core.Guidance.Language.Chinese);
        nemo.Progress.Messages.ShouldBe(["正在连接…", "已连接，准备就绪。"]);
        var body = nemo.Backend.RequestsTo(NemoRoutes.CreateSession)[0].BodyJson();
        body.GetProperty("task_name").GetString().ShouldBe("plaza");
        body.GetProperty("language").GetString().ShouldBe("zh-CN");
    }

    [Fact]
    public async Task Workspace_Link_Is_Made_From_A_Claim_Token_Only()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.GivesClaimToken();

        var session = await nemo.Sessions.CreateAsync(new SessionRequest { WorkspaceLink = true }, nemo.Call, TestLimits.Token());

        session.WorkspaceUrl.ShouldBe("https://nemovideo.com/workspace/claim?ct=clm_xxx");
    }

    [Fact]
    public async Task Missing_Credits_And_Link_Do_Not_Fail_The_Session()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(NemoRoutes.Credits).Json("""{"code":500,"message":"down"}""", 501);
        nemo.Backend.OnPost(NemoRoutes.ClaimToken).Json("{}", 500);

        var session = await nemo.Sessions.CreateAsync(new SessionRequest { WorkspaceLink = true }, nemo.Call, TestLimits.Token());

        session.Credits.ShouldBeNull();
        session.WorkspaceUrl.ShouldBeNull();
        session.Notices!.ShouldContain(notice => notice.Contains("no workspace link"));
    }

    [Fact]
    public async Task Skill_Of_The_Session_Speaks_For_Its_Later_Calls()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.Sessions.CreateAsync(new SessionRequest(), nemo.Call with { Skill = "free-shorts" }, TestLimits.Token());
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));

        await nemo.States.GetAsync(new Core.State.StateRequest(), nemo.Call, TestLimits.Token());
        await nemo.States.GetAsync(new Core.State.StateRequest(), nemo.Call with { Skill = "generator-youtube" }, TestLimits.Token());

        nemo.Backend.RequestsTo(nemo.StateRoute).Select(request => request.Header(NemoHeaders.SkillSource)).ShouldBe(["free-shorts", "generator-youtube"]);
    }

    [Fact]
    public async Task Backend_That_Does_Not_Answer_Is_Given_Up_After_Fifteen_Seconds()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(clock: clock);
        var gate = new ScriptedGate();
        nemo.Backend.OnPost(NemoRoutes.CreateSession).Reply(ScriptedReply.Json("{}").After(gate));

        var call = nemo.OpenSessionAsync();
        await gate.Reached;
        clock.Advance(SessionOpener.Limit);

        await call.ShouldFailAsync(NemoErrorCode.BackendUnavailable);
    }

    [Fact]
    public async Task Pause_That_Is_Longer_Than_The_Limit_Is_Told_At_Once()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(NemoRoutes.CreateSession).Reply(ScriptedReply.Json("{}", 429).WithHeader("Retry-After", "40"));

        var failure = await nemo.OpenSessionAsync().ShouldFailAsync(NemoErrorCode.RateLimited);

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(40));
        nemo.Backend.RequestsTo(NemoRoutes.CreateSession).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_Calls_At_Once_Open_One_Session()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Always(ScriptedReply.Golden("replies/upload.json"));

        await Task.WhenAll(UploadAsync("https://example.com/a.mp4"), UploadAsync("https://example.com/b.mp4"));

        nemo.Backend.RequestsTo(NemoRoutes.CreateSession).Count.ShouldBe(1);

        Task<Core.Uploading.UploadOutcome> UploadAsync(string source) =>
            nemo.Uploads.UploadAsync(new Core.Uploading.UploadRequest { Sources = [source] }, nemo.Call, TestLimits.Token());
    }
}
