using NemoMcp.Client.Attribution;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Attribution;

public sealed class AttributionTests
{
    [Fact]
    public async Task Every_Call_To_The_Backend_Carries_Bearer_And_Attribution()
    {
        await using var fixture = await ClientFixture.StartAsync();
        var (client, token, render) = (fixture.Client, TestLimits.Token(), new RenderId("render_1"));
        fixture.Backend.GivesSession().GivesCredits().GivesClaimToken().GivesUpload();
        fixture.Backend.OnPost(NemoRoutes.Run).Events("""{"text":"done"}""");
        fixture.Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Golden("replies/state-empty.json");
        fixture.Backend.OnPost(NemoRoutes.SubmitRender).Golden("replies/render-submit.json");
        fixture.Backend.OnGet(NemoRoutes.Render(render)).Golden("replies/render-status-wrapped.json");
        fixture.Backend.OnPost(NemoRoutes.CancelRender(render)).Reply(ScriptedReply.Empty(204));
        fixture.Backend.OnGet(NemoRoutes.DownloadRender(render)).Reply(ScriptedReply.Bytes([1, 2, 3]));

        await client.Sessions.CreateAsync("project", null, token);
        await client.Credits.GetBalanceAsync(token);
        await client.Auth.CreateClaimTokenAsync(new TaskId("task"), GoldenBackend.Session, token);
        await client.Uploads.SendUrlsAsync(GoldenBackend.Session, [new Uri("https://example.com/video.mp4")], token);
        await client.Chat.SendAsync(GoldenBackend.Session, "shorten it", token).ToListAsync(token);
        await client.State.GetLatestAsync(GoldenBackend.Session, token);
        await client.Renders.SubmitAsync(new RenderRequest(render, GoldenBackend.Session, new DraftDocument { RawJson = "{}", DurationMs = 0, Tracks = [] }, new RenderOutput()), token);
        await client.Renders.GetAsync(render, token);
        await client.Renders.CancelAsync(render, token);
        await (await client.Renders.OpenAsync(render, null, null, token)).DisposeAsync();

        fixture.Backend.Requests.Count.ShouldBe(10);
        foreach (var request in fixture.Backend.Requests)
        {
            request.Header("Authorization").ShouldBe($"Bearer {ClientFixture.Token}", request.ToString());
            request.Header(NemoHeaders.SkillSource).ShouldBe("generator-youtube");
            request.Header(NemoHeaders.SkillVersion).ShouldBe("1.0.0");
            request.Header(NemoHeaders.SkillPlatform).ShouldBe("unknown");
            request.Header("Cookie").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("", "1.0.0", "unknown")]
    [InlineData("generator-youtube", "", "unknown")]
    [InlineData("generator-youtube", "1.0.0", "")]
    [InlineData("generator-youtube", "1.0.0", null)]
    [InlineData("generator\r\nX-Evil: 1", "1.0.0", "unknown")]
    [InlineData("短视频", "1.0.0", "unknown")]
    [InlineData(" padded ", "1.0.0", "unknown")]
    public async Task A_Request_Without_Three_Usable_Headers_Does_Not_Leave(string source, string version, string? platform)
    {
        await using var fixture = await ClientFixture.StartAsync();
        var client = fixture.For(ClientFixture.Call with { Attribution = new SkillAttribution(source, version, platform!) });

        await Should.ThrowAsync<InvalidOperationException>(() => client.Credits.GetBalanceAsync(TestLimits.Token()));

        fixture.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Header_May_Have_128_Characters_And_No_More()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesCredits();

        await fixture.For(Named(128)).Credits.GetBalanceAsync(TestLimits.Token());
        await Should.ThrowAsync<InvalidOperationException>(() => fixture.For(Named(129)).Credits.GetBalanceAsync(TestLimits.Token()));

        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Token_That_No_Header_Can_Carry_Is_Refused_Without_Being_Quoted()
    {
        await using var fixture = await ClientFixture.StartAsync();
        var client = fixture.For(ClientFixture.Call with { Token = "nmv_usr_line\nbreak" });

        var problem = await Should.ThrowAsync<NemoBackendException>(() => client.Credits.GetBalanceAsync(TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.TokenInvalid);
        problem.ToString().ShouldNotContain("nmv_usr_line");
        fixture.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Redirect_Of_An_Ordinary_Call_Is_Not_Followed()
    {
        await using var stranger = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.Credits).Reply(ScriptedReply.Redirect($"{stranger.Address}taken"));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Credits.GetBalanceAsync(TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.BackendRejected);
        stranger.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_Log_Never_Holds_The_Token()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.Credits).Json($$"""{"code":1001,"message":"{{ClientFixture.Token}} has expired"}""");

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Credits.GetBalanceAsync(TestLimits.Token()));

        fixture.Log.Entries.ShouldNotBeEmpty();
        fixture.Log.Text.ShouldNotContain("secret-of-the-test");
        problem.ToString().ShouldNotContain("secret-of-the-test");
        ClientFixture.Call.ToString().ShouldNotContain("secret-of-the-test");
    }

    private static NemoCall Named(int length) => ClientFixture.Call with { Attribution = new SkillAttribution(new string('a', length), "1", "unknown") };
}
