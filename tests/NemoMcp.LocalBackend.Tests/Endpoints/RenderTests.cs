using System.Net;
using System.Net.Http.Headers;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class RenderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Caller.Source)]
    [InlineData(Caller.Version)]
    [InlineData(Caller.Platform)]
    public async Task An_Export_Without_One_Of_The_Three_Headers_Is_Refused(string header)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);
        caller.Headers.Remove(header);

        var answer = await caller.RenderAsync(session, "render_1", draft);

        answer.ShouldRefuse(HttpStatusCode.PaymentRequired, 402);
        answer.Message.ShouldContain(header);
    }

    [Fact]
    public async Task A_Render_Is_Submitted_Followed_And_Fetched_In_The_Documented_Shapes()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);

        var submitted = await caller.RenderAsync(session, "render_1773423613616", draft);
        var finished = await caller.FollowAsync("render_1773423613616");

        JsonShape.Of(submitted.Body).ShouldBe(JsonShape.OfGolden("render-submit.response.json"));
        submitted.Data.GetProperty("status").GetString().ShouldBe("pending");
        JsonShape.Of(finished).ShouldBe(JsonShape.OfGolden("render-status.response.json"));
        finished.GetProperty("status").GetString().ShouldBe("completed");
        finished.GetProperty("progress").GetDouble().ShouldBe(100);
        finished.GetProperty("output").GetProperty("duration").GetDouble().ShouldBe(1, 0.2);
        var film = await backend.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token());
        film.Length.ShouldBe(finished.GetProperty("output").GetProperty("size").GetInt32());
        using var download = await caller.SendAsync(HttpMethod.Get, "/api/render/proxy/render_1773423613616/download");
        (await download.Content.ReadAsByteArrayAsync()).ShouldBe(film);
        download.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
    }

    [Fact]
    public async Task A_Film_Is_Served_In_Parts_And_Only_Under_Its_Secret_Address()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);
        await caller.RenderAsync(session, "render-1", draft);
        var address = (await caller.FollowAsync("render-1")).GetProperty("output").GetProperty("url").GetString()!;
        var whole = await backend.Http.GetByteArrayAsync(address, TestLimits.Token());

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(whole.Length / 2, null);
        using var half = await backend.Http.SendAsync(request, TestLimits.Token());
        using var changed = new HttpRequestMessage(HttpMethod.Get, address);
        changed.Headers.Range = new RangeHeaderValue(10, null);
        changed.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"of-an-older-film\""));
        using var again = await backend.Http.SendAsync(changed, TestLimits.Token());
        using var head = await backend.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestLimits.Token());

        half.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await half.Content.ReadAsByteArrayAsync()).ShouldBe(whole[(whole.Length / 2)..]);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.ShouldBe(whole.Length);
        (await backend.Http.GetAsync("/files/renders/render-1.mp4", TestLimits.Token())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await backend.Http.GetAsync("/files/renders/render-1-00000000000000000000000000000000.mp4", TestLimits.Token())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_Id_Can_Be_Used_Once()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);
        await caller.RenderAsync(session, "render_1", draft);
        var other = await backend.CallAsync("other");
        var (_, theirs, theirDraft) = await Prepared.WithDraftAsync(backend, other);

        (await caller.RenderAsync(session, "render_1", draft)).ShouldRefuse(HttpStatusCode.Conflict, 409);
        (await other.RenderAsync(theirs, "render_1", theirDraft)).ShouldRefuse(HttpStatusCode.Conflict, 409);

        (await caller.FollowAsync("render_1")).GetProperty("status").GetString().ShouldBe("completed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"<draft/>\"")]
    [InlineData("{\"d\":0,\"t\":[{\"tt\":0,\"sg\":[]}]}")]
    public async Task A_Draft_With_Nothing_In_It_Is_Refused(string draft)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        var answer = await caller.RenderAsync(await caller.OpenAsync(), "render_1", draft);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        (await caller.PollAsync("render_1")).ShouldRefuse(HttpStatusCode.NotFound, 404);
    }

    [Fact]
    public async Task A_Draft_Of_Another_Session_Is_Refused()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);
        (await caller.RenderAsync(session, "render_0", draft)).Status.ShouldBe(HttpStatusCode.OK);

        (await caller.RenderAsync(await caller.OpenAsync(), "render_1", draft)).ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../escape")]
    [InlineData("with space")]
    public async Task An_Id_That_Could_Be_A_Path_Is_Refused(string id)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);

        (await caller.RenderAsync(session, id, draft)).ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    [Fact]
    public async Task An_Unknown_Or_Foreign_Render_Is_Not_Found()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);
        await caller.RenderAsync(session, "render_mine", draft);
        var other = await backend.CallAsync("other");

        (await caller.PollAsync("render_none")).ShouldRefuse(HttpStatusCode.NotFound, 404);
        (await other.PollAsync("render_mine")).ShouldRefuse(HttpStatusCode.NotFound, 404);
        (await other.PostAsync("/api/render/proxy/lambda/render_mine/cancel")).ShouldRefuse(HttpStatusCode.NotFound, 404);
        (await other.GetAsync("/api/render/proxy/render_mine/download")).ShouldRefuse(HttpStatusCode.NotFound, 404);

        await caller.FollowAsync("render_mine");
    }

    [Fact]
    public async Task An_Output_That_Cannot_Be_Made_Says_Why()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);

        var word = await caller.RenderAsync(session, "render_1", draft, output: """{"format":"../mp4"}""");
        await caller.RenderAsync(session, "render_2", draft, output: """{"format":"vhs"}""");
        var unknown = await caller.FollowAsync("render_2");

        word.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        unknown.GetProperty("status").GetString().ShouldBe("failed");
        unknown.GetProperty("error").GetString()!.ShouldContain("mp4, webm, gif, mp3 or wav");
    }

    [Fact]
    public async Task Progress_Is_Told_In_Whole_Percents_Because_A_Figure_Below_One_Reads_As_A_Fraction()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session, draft) = await Prepared.WithDraftAsync(backend);
        await caller.RenderAsync(session, "render_1", draft);
        await caller.FollowAsync("render_1");
        var kept = Directory.GetFiles(folder.Path, "progress.json", SearchOption.AllDirectories).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(kept, """{"state":"Failed","percent":0.3,"error":"stopped early"}""");

        var answer = await caller.PollAsync("render_1");

        answer.Body.GetProperty("status").GetString().ShouldBe("failed");
        answer.Body.GetProperty("progress").GetDouble().ShouldBe(0);
    }
}
