using System.Diagnostics;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Renders;

public sealed class FilmTests
{
    private static readonly RenderId Render = new("render_1");
    private static readonly byte[] Film = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    [Fact]
    public async Task A_Film_On_Another_Host_Is_Fetched_Without_Bearer_Or_Attribution()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        host.OnGet("/film.mp4").Reply(ScriptedFilm.Serve(Film));

        await using var film = await fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", null, TestLimits.Token());

        (await BytesOfAsync(film)).ShouldBe(Film);
        (film.Offset, film.TotalBytes, film.EntityTag).ShouldBe((0, 1000, "\"film-1\""));
        ShouldBeBare(host.Requests.ShouldHaveSingleItem());
        fixture.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_Trace_Goes_To_The_Backend_And_To_No_Other_Host()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        host.OnGet("/film.mp4").Reply(ScriptedFilm.Serve(Film));
        fixture.Backend.OnGet(NemoRoutes.DownloadRender(Render)).Reply(ScriptedReply.Redirect($"{host.Address}film.mp4"));
        using var caller = new Activity("caller").Start();
        caller.TraceStateString = "vendor=value";

        await using var film = await fixture.Client.Renders.OpenAsync(Render, null, null, TestLimits.Token());

        (await BytesOfAsync(film)).ShouldBe(Film);
        fixture.Backend.Requests.ShouldHaveSingleItem().Header("traceparent").ShouldNotBeNull().ShouldContain(caller.TraceId.ToHexString());
        fixture.Backend.Requests[0].Header("tracestate").ShouldBe("vendor=value");
        var stranger = host.Requests.ShouldHaveSingleItem();
        stranger.Header("traceparent").ShouldBeNull();
        stranger.Header("tracestate").ShouldBeNull();
        stranger.Header("baggage").ShouldBeNull();
    }

    [Fact]
    public async Task The_Rest_Of_A_Film_Is_Asked_For_On_Condition_That_It_Is_The_Same()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        host.OnGet("/film.mp4").Always(ScriptedFilm.Serve(Film));

        await using var rest = await fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", new FilmPart(400, "\"film-1\""), TestLimits.Token());
        await using var other = await fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", new FilmPart(400, "\"film-0\""), TestLimits.Token());
        await using var untagged = await fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", new FilmPart(400, null), TestLimits.Token());

        (rest.Offset, rest.TotalBytes).ShouldBe((400, 1000));
        (await BytesOfAsync(rest)).ShouldBe(Film[400..]);
        host.Requests[0].Header("Range").ShouldBe("bytes=400-");
        host.Requests[0].Header("If-Range").ShouldBe("\"film-1\"");
        (other.Offset, other.TotalBytes).ShouldBe((0, 1000));
        untagged.Offset.ShouldBe(0);
        host.Requests[2].Header("Range").ShouldBeNull();
    }

    [Fact]
    public async Task A_Film_That_Is_Whole_Already_Has_Nothing_More()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        host.OnGet("/film.mp4").Reply(ScriptedFilm.Serve(Film));

        await using var film = await fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", new FilmPart(1000, "\"film-1\""), TestLimits.Token());

        (film.Offset, film.TotalBytes).ShouldBe((1000, 1000));
        (await BytesOfAsync(film)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Part_That_Does_Not_Fit_Makes_The_Film_Start_Over()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        host.OnGet("/film.mp4")
            .Reply((ScriptedReply.Bytes(Film[500..]) with { Status = 206 }).WithHeader("Content-Range", "bytes 500-999/1000"))
            .Reply(ScriptedFilm.Serve(Film));

        await using var film = await fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", new FilmPart(400, "\"film-1\""), TestLimits.Token());

        film.Offset.ShouldBe(0);
        (await BytesOfAsync(film)).ShouldBe(Film);
    }

    [Fact]
    public async Task Headers_Stay_Behind_When_A_Redirect_Leaves_The_Backend_And_Do_Not_Come_Back()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.DownloadRender(Render)).Reply(ScriptedReply.Redirect("/near"));
        fixture.Backend.OnGet("/near").Reply(ScriptedReply.Redirect($"{host.Address}far", 307));
        host.OnGet("/far").Reply(ScriptedReply.Redirect($"{fixture.Backend.Address}back"));
        fixture.Backend.OnGet("/back").Reply(ScriptedReply.Bytes(Film));

        await using var film = await fixture.Client.Renders.OpenAsync(Render, null, null, TestLimits.Token());

        (await BytesOfAsync(film)).ShouldBe(Film);
        fixture.Backend.RequestsTo("/near").ShouldHaveSingleItem().Header("Authorization").ShouldNotBeNull();
        ShouldBeBare(host.Requests.ShouldHaveSingleItem());
        ShouldBeBare(fixture.Backend.RequestsTo("/back").ShouldHaveSingleItem());
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"output":{"url":"/film.mp4"}}}""")]
    [InlineData("""{"outputUrl":"/film.mp4"}""")]
    public async Task A_Download_Call_May_Answer_With_The_Address(string reply)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.DownloadRender(Render)).Json(reply);
        fixture.Backend.OnGet("/film.mp4").Reply(ScriptedFilm.Serve(Film));

        await using var film = await fixture.Client.Renders.OpenAsync(Render, null, null, TestLimits.Token());

        (await BytesOfAsync(film)).ShouldBe(Film);
    }

    [Fact]
    public async Task A_Film_Behind_Six_Redirects_Is_Given_Up()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet("/round").Always(ScriptedReply.Redirect("/round"));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Renders.OpenAsync(Render, "/round", null, TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.DownloadFailed);
        fixture.Backend.Requests.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/film")]
    public async Task An_Address_That_Is_No_Web_Address_Is_Not_Opened(string url)
    {
        await using var fixture = await ClientFixture.StartAsync();

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Renders.OpenAsync(Render, url, null, TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.DownloadFailed);
    }

    [Fact]
    public async Task A_Web_Page_In_Place_Of_The_Film_Is_No_Film()
    {
        await using var host = await ScriptedBackend.StartAsync();
        await using var fixture = await ClientFixture.StartAsync();
        host.OnGet("/film.mp4").Reply(ScriptedReply.Text("<html>", contentType: "text/html")).Reply(ScriptedReply.Empty(404));

        for (var answer = 0; answer < 2; answer++)
        {
            var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Renders.OpenAsync(Render, $"{host.Address}film.mp4", null, TestLimits.Token()));
            problem.Code.ShouldBe(NemoErrorCode.DownloadFailed);
        }
    }

    [Fact]
    public async Task The_Backends_Own_Refusal_Of_A_Download_Keeps_Its_Code()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.DownloadRender(Render)).Golden("replies/error-token.json", 401);

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Renders.OpenAsync(Render, null, null, TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.TokenInvalid);
    }

    private static void ShouldBeBare(RecordedRequest request) =>
        request.Headers.Keys.ShouldNotContain(name => name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]> BytesOfAsync(FilmDownload film)
    {
        using var bytes = new MemoryStream();
        await film.Content.CopyToAsync(bytes, TestLimits.Token());
        return bytes.ToArray();
    }
}
