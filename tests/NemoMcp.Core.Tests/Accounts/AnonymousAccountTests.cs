using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Core.Tests.Accounts;

public sealed class AnonymousAccountTests
{
    private const string Refused = """{"code":1001,"message":"token expired"}""";
    private const string Limited = """{"code":429,"message":"one token per client"}""";

    [Fact]
    public async Task First_Call_Makes_One_Account_And_Tells_It()
    {
        await using var nemo = await FlowFixture.StartAsync();

        var first = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());
        var second = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        first.Account.ShouldBe("anonymous");
        first.Notices!.ShouldHaveSingleItem().ShouldContain("100 free credits");
        second.Notices.ShouldBeNull();
        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(1);
        nemo.Progress.Messages[0].ShouldBe("Connecting…");
        nemo.Progress.Messages.Count(message => message == "Connecting…").ShouldBe(1);
    }

    [Fact]
    public async Task Account_Of_The_Embedded_Backend_Is_Told_To_Be_Made_Here()
    {
        await using var nemo = await FlowFixture.StartAsync(local: true);

        var credits = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        credits.Notices!.ShouldHaveSingleItem().ShouldContain("on this machine");
    }

    [Fact]
    public async Task Token_Request_Carries_The_Client_Id_And_The_Skill()
    {
        await using var nemo = await FlowFixture.StartAsync();

        await nemo.Credits.GetAsync(nemo.Call with { Skill = "free-shorts" }, TestLimits.Token());

        var request = nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken)[0];
        request.Header(NemoHeaders.ClientId).ShouldBe((await File.ReadAllTextAsync(nemo.Settings.ClientIdFile)).Trim());
        request.Header(NemoHeaders.SkillSource).ShouldBe("free-shorts");
        request.Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task Kept_Account_Serves_The_Next_Process()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        await nemo.RestartAsync();
        var credits = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        credits.Notices.ShouldBeNull();
        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Account_That_Has_Ended_Is_Asked_For_Again_With_The_Same_Client_Id()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(clock: clock);
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken)
            .Json(FlowFixture.Token("nmv_usr_week1", expires: "2026-03-20T00:00:00Z"))
            .Json(FlowFixture.Token("nmv_usr_week2"));
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        clock.Advance(TimeSpan.FromDays(3));
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        var asked = nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken);
        asked.Count.ShouldBe(2);
        asked[1].Header(NemoHeaders.ClientId).ShouldBe(asked[0].Header(NemoHeaders.ClientId));
        nemo.Backend.RequestsTo(NemoRoutes.Credits)[^1].Header("Authorization").ShouldBe("Bearer nmv_usr_week2");
    }

    [Fact]
    public async Task Refused_Token_Is_Renewed_Once_And_The_Call_Made_Again()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken).Json(FlowFixture.Token("nmv_usr_old")).Json(FlowFixture.Token("nmv_usr_new"));
        nemo.Backend.OnGet(NemoRoutes.Credits).Json(Refused);

        var credits = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        credits.Available.ShouldBe(25000);
        nemo.Backend.RequestsTo(NemoRoutes.Credits).Select(request => request.Header("Authorization")).ShouldBe(["Bearer nmv_usr_old", "Bearer nmv_usr_new"]);
    }

    [Fact]
    public async Task Token_That_Is_Refused_Twice_Is_Told()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(NemoRoutes.Credits).Json(Refused).Json(Refused);

        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.TokenInvalid);

        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Anonymous_Accounts_That_Are_Forbidden_Are_Never_Asked_For()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { Anonymous = false });

        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.TokenInvalid);

        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Limit_Of_One_Account_A_Week_Is_Told_With_Its_End()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken).Json(Limited, 429).Reply(ScriptedReply.Json(Limited, 429).WithHeader("Retry-After", "86400"));

        var failure = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.RateLimited);

        failure.RetryAfter!.Value.TotalDays.ShouldBe(1, 0.01);
        failure.Detail!.ShouldContain("7 days");
        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Missing_Client_Id_Is_Made_Anew_Once()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken).Json("""{"message":"X-Client-Id required"}""", 400);

        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        var ids = nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Select(request => request.Header(NemoHeaders.ClientId)).ToList();
        ids.Count.ShouldBe(2);
        ids[1].ShouldNotBe(ids[0]);
        (await File.ReadAllTextAsync(nemo.Settings.ClientIdFile)).ShouldBe(ids[1]);
    }

    [Fact]
    public async Task Token_Is_Kept_For_Its_Owner_Alone_And_Written_Nowhere_Else()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken).Json(FlowFixture.Token("nmv_usr_canary"));

        await nemo.OpenSessionAsync();

        var holding = Directory.EnumerateFiles(nemo.Folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("nmv_usr_canary", StringComparison.Ordinal)).ToList();
        var kept = holding.ShouldHaveSingleItem();
        Path.GetFileName(Path.GetDirectoryName(kept)).ShouldBe("accounts");
        nemo.Logs.Text.ShouldNotContain("canary");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(kept).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
