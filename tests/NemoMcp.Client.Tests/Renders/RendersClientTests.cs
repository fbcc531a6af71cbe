using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Renders;

public sealed class RendersClientTests
{
    private static readonly RenderId Render = new("render_1773423613616");

    [Fact]
    public async Task A_Render_Is_Submitted_As_Documented()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.SubmitRender).Golden("replies/render-submit.json");

        var status = await fixture.Client.Renders.SubmitAsync(Request("{}", new RenderOutput()), TestLimits.Token());

        status.State.ShouldBe(RenderState.Pending);
        status.ProgressPercent.ShouldBe(5);
        fixture.Backend.Requests.ShouldHaveSingleItem().ShouldBeGolden("requests/render-submit.json");
    }

    [Fact]
    public async Task The_Draft_Goes_Out_Byte_For_Byte()
    {
        const string draft = """{ "t":[ ],"x":1.0,"y":2E+3,  "z":"\u00e9é<&>"}""";
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.SubmitRender).Golden("replies/render-submit.json");

        await fixture.Client.Renders.SubmitAsync(Request(draft, new RenderOutput { Format = "webm", Quality = "draft", Resolution = "720p" }), TestLimits.Token());

        var body = fixture.Backend.Requests.ShouldHaveSingleItem().BodyText;
        body.ShouldContain($"\"draft\":{draft},");
        body.ShouldEndWith("""
            "output":{"format":"webm","quality":"draft","resolution":"720p"}}
            """);
    }

    [Theory]
    [InlineData("replies/render-status-wrapped.json", RenderState.Completed, "https://static1.nemovideo.ai/render-result/render_xxx.mp4")]
    [InlineData("replies/render-status-top-level.json", RenderState.Completed, "https://cdn.example.com/renders/xxx/output.mp4")]
    [InlineData("replies/render-failed.json", RenderState.Failed, null)]
    public async Task Both_Documented_Shapes_Are_Read(string golden, RenderState state, string? url)
    {
        var status = await PollAsync(ScriptedReply.Golden(golden));

        status!.State.ShouldBe(state);
        status.Url.ShouldBe(url);
        if (golden.Contains("top-level", StringComparison.Ordinal))
        {
            (status.DurationSeconds, status.SizeBytes).ShouldBe((30.5, 15728640));
        }
    }

    [Theory]
    [InlineData("""{"data":{"status":"completed","output_url":"https://x/a"}}""", "https://x/a")]
    [InlineData("""{"status":"completed","url":"https://x/a"}""", "https://x/a")]
    [InlineData("""{"status":"completed","outputUrl":"https://x/a"}""", "https://x/a")]
    [InlineData("""{"code":0,"data":{"status":"completed","output":{"url":"https://x/a"},"url":"https://x/b"}}""", "https://x/a")]
    [InlineData("""{"status":"completed","output":"https://x/a"}""", "https://x/a")]
    [InlineData("""{"status":"completed","output":{"url":""}}""", null)]
    public async Task Every_Spelling_Of_The_Address_Is_Read(string reply, string? url) => (await PollAsync(ScriptedReply.Json(reply)))!.Url.ShouldBe(url);

    [Theory]
    [InlineData("pending", RenderState.Pending)]
    [InlineData("queued", RenderState.Pending)]
    [InlineData("processing", RenderState.Processing)]
    [InlineData("rendering", RenderState.Processing)]
    [InlineData("COMPLETED", RenderState.Completed)]
    [InlineData("done", RenderState.Completed)]
    [InlineData("success", RenderState.Completed)]
    [InlineData("failed", RenderState.Failed)]
    [InlineData("error", RenderState.Failed)]
    [InlineData("cancelled", RenderState.Cancelled)]
    [InlineData("canceled", RenderState.Cancelled)]
    [InlineData("warming the lambda", RenderState.Processing)]
    public async Task A_Word_That_Nobody_Knows_Is_Still_Running(string word, RenderState state) =>
        (await PollAsync(ScriptedReply.Json($$"""{"status":"{{word}}"}""")))!.State.ShouldBe(state);

    [Theory]
    [InlineData("""{"success":false,"error":"encoder crashed"}""")]
    [InlineData("""{"success":false,"data":{"status":"failed","error":"encoder crashed"}}""")]
    [InlineData("""{"data":{"status":"failed","error":{"message":"encoder crashed"}}}""")]
    [InlineData("""{"status":"failed","message":"encoder crashed"}""")]
    public async Task A_Failed_Render_Is_Told_With_Its_Reason(string reply)
    {
        var status = await PollAsync(ScriptedReply.Json(reply));

        status!.State.ShouldBe(RenderState.Failed);
        status.Error.ShouldBe("encoder crashed");
    }

    [Theory]
    [InlineData("0.5", 50)]
    [InlineData("1", 1)]
    [InlineData("55", 55)]
    [InlineData("250", 100)]
    [InlineData("\"42\"", 42)]
    [InlineData("null", null)]
    public async Task Progress_Is_A_Percentage(string progress, int? percent) =>
        (await PollAsync(ScriptedReply.Json($$"""{"status":"processing","progress":{{progress}}}""")))!.ProgressPercent.ShouldBe(percent);

    [Fact]
    public async Task A_Render_That_The_Backend_Does_Not_Know_Is_Null() =>
        (await PollAsync(ScriptedReply.Json("""{"detail":"not found"}""", 404))).ShouldBeNull();

    [Fact]
    public async Task A_Poll_That_Is_Refused_For_The_Token_Is_No_Failed_Render()
    {
        var problem = await Should.ThrowAsync<NemoBackendException>(() => PollAsync(ScriptedReply.Golden("replies/error-token.json")));

        problem.Code.ShouldBe(NemoErrorCode.TokenInvalid);
    }

    [Fact]
    public async Task A_Submit_That_Answers_Success_False_Is_A_Refusal()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.SubmitRender).Golden("replies/error-success-false.json");

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Renders.SubmitAsync(Request("{}", new RenderOutput()), TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.BackendRejected);
        problem.BackendMessage.ShouldBe("render service busy");
    }

    [Theory]
    [InlineData(200, "ok")]
    [InlineData(202, "{\"success\":true}")]
    [InlineData(204, "")]
    public async Task Any_Success_Counts_As_Cancelled(int status, string body)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.CancelRender(Render)).Reply(body.Length > 0 ? ScriptedReply.Text(body, status) : ScriptedReply.Empty(status));

        await fixture.Client.Renders.CancelAsync(Render, TestLimits.Token());

        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    private static RenderRequest Request(string draft, RenderOutput output) =>
        new(Render, GoldenBackend.Session, new DraftDocument { RawJson = draft, DurationMs = 0, Tracks = [] }, output);

    private static async Task<RenderStatus?> PollAsync(ScriptedReply reply)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.Render(Render)).Reply(reply);
        return await fixture.Client.Renders.GetAsync(Render, TestLimits.Token());
    }
}
