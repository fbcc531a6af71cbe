using NemoMcp.Core.Exporting;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Exporting;

public sealed class ExportTests
{
    [Fact]
    public async Task Film_Is_Rendered_Fetched_Checked_And_Named()
    {
        await using var nemo = await ExportScene.StartAsync();

        var export = await nemo.ExportAsync();

        export.Status.ShouldBe("completed");
        export.Attempts.ShouldBe(1);
        export.Url.ShouldBe(nemo.FilmUrl);
        export.File!.Path!.ShouldStartWith(nemo.Core.Settings.OutputFolder);
        export.File.Name.ShouldMatch(@"^project-\d{8}-\d{6}\.mp4$");
        (await File.ReadAllBytesAsync(export.File.Path!)).ShouldBe(nemo.Film);
        export.File.SizeBytes.ShouldBe(nemo.Film.Length);
        export.File.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(nemo.Film)));
        export.File.VideoCodec.ShouldBe("h264");
        nemo.Leftovers().ShouldBe([export.File.Path!]);
    }

    [Fact]
    public async Task Film_Is_Kept_And_Told_Unchecked_Where_Ffprobe_Hangs()
    {
        await using var nemo = await ExportScene.StartAsync(clock: new HurriedTime(TimeSpan.FromSeconds(30)));

        var export = await nemo.ExportAsync();

        export.Status.ShouldBe("completed");
        (await File.ReadAllBytesAsync(export.File!.Path!)).ShouldBe(nemo.Film);
        export.File.VideoCodec.ShouldBeNull();
        export.Notices!.ShouldContain(notice => notice.Contains("too busy to check"));
    }

    [Fact]
    public async Task Draft_Goes_Back_Exactly_As_It_Was_Read()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnGet(nemo.Core.StateRoute).Always(ScriptedReply.Golden("replies/state-with-draft.json"));

        var export = await nemo.ExportAsync(new ExportRequest { Download = false, Resolution = "720P" });

        var sent = nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender)[0];
        sent.BodyText.ShouldContain("""{"d":10000, "m":{"title":"...","width":1920,"height":1080},"x_unknown":{"keep":[1.0,2e3,"\u00e9"]}""");
        sent.BodyJson().GetProperty("id").GetString().ShouldBe(export.RenderId);
        sent.BodyJson().GetProperty("output").GetProperty("resolution").GetString().ShouldBe("720p");
        export.File.ShouldBeNull();
        export.Url.ShouldBe(nemo.FilmUrl);
    }

    [Fact]
    public async Task Both_Documented_Forms_Of_Progress_Are_Understood()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute)
            .Json("""{"taskId":"x","status":"processing","progress":40}""")
            .Always(ScriptedReply.Json($$$"""{"success":true,"data":{"id":"x","status":"completed","progress":100,"outputUrl":"{{{nemo.FilmUrl}}}"}}"""));

        (await nemo.ExportAsync()).Status.ShouldBe("completed");

        nemo.Core.Progress.Messages.ShouldContain(message => message.Contains("40 %"));
    }

    [Fact]
    public async Task Existing_Film_Is_Never_Overwritten()
    {
        await using var nemo = await ExportScene.StartAsync();
        var taken = nemo.Core.Folder.File("mine", "film.mp4");
        await File.WriteAllTextAsync(taken, "precious");

        var export = await nemo.ExportAsync(new ExportRequest { OutputPath = taken });

        export.File!.Name.ShouldBe("film-2.mp4");
        (await File.ReadAllTextAsync(taken)).ShouldBe("precious");
    }

    [Fact]
    public async Task Film_That_Ends_Early_As_If_It_Were_Whole_Is_Fetched_Again()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false, film: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(nemo.CompletedWithSize(nemo.Film.Length));
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Reply(ScriptedReply.Bytes(nemo.Film[..100_000], "video/mp4"))
            .Reply(ScriptedFilm.Serve(nemo.Film));

        var export = await nemo.ExportAsync();

        (await File.ReadAllBytesAsync(export.File!.Path!)).ShouldBe(nemo.Film);
        nemo.Leftovers().ShouldBe([export.File.Path!]);
    }

    [Fact]
    public async Task Size_That_Is_Missing_From_One_Answer_Is_Asked_For_Again_Before_A_Film_Is_Believed()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false, film: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Reply(nemo.Completed).Always(nemo.CompletedWithSize(nemo.Film.Length));
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Reply(ScriptedReply.Bytes([.. nemo.Film, .. nemo.Film[^200..]], "video/mp4"))
            .Reply(ScriptedFilm.Serve(nemo.Film));

        var export = await nemo.ExportAsync();

        (await File.ReadAllBytesAsync(export.File!.Path!)).ShouldBe(nemo.Film);
    }

    [Fact]
    public async Task Film_That_Comes_Twice_In_The_Same_Wrong_Length_With_Other_Bytes_Is_Not_Believed()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false, film: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(nemo.CompletedWithSize(nemo.Film.Length));
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Reply(ScriptedReply.Bytes([.. nemo.Film[..200], .. nemo.Film], "video/mp4"))
            .Reply(ScriptedReply.Bytes([.. nemo.Film, .. nemo.Film[^200..]], "video/mp4"))
            .Reply(ScriptedFilm.Serve(nemo.Film));

        var export = await nemo.ExportAsync();

        (await File.ReadAllBytesAsync(export.File!.Path!)).ShouldBe(nemo.Film);
    }

    [Fact]
    public async Task Film_Whose_Length_The_Render_Misstated_Is_Taken_When_It_Comes_Twice()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(nemo.CompletedWithSize(17));

        (await nemo.ExportAsync()).File!.SizeBytes.ShouldBe(nemo.Film.Length);
    }

    [Fact]
    public async Task Broken_Download_Goes_On_Where_It_Stopped()
    {
        await using var nemo = await ExportScene.StartAsync(film: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Reply((ScriptedReply.Bytes(nemo.Film, "video/mp4") with { Parts = [nemo.Film[..100_000], gate, ScriptedPart.Cut] }).WithHeader("ETag", "\"film-1\"").WithHeader("Accept-Ranges", "bytes"))
            .Reply(ScriptedFilm.Serve(nemo.Film));

        var call = nemo.ExportAsync();
        await gate.Reached;
        await nemo.Core.Progress.WaitForAsync(message => message.Contains("Downloading"));
        gate.Open();
        var export = await call;

        (await File.ReadAllBytesAsync(export.File!.Path!)).ShouldBe(nemo.Film);
        nemo.Core.Backend.RequestsTo(ExportScene.FilmRoute).Count.ShouldBe(2);
        nemo.Leftovers().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Film_Without_An_Address_Comes_Through_The_Download_Call()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(ScriptedReply.Json("""{"taskId":"x","status":"completed"}"""));
        nemo.Core.Backend.OnGet("/api/render/proxy/*/download").Always(ScriptedFilm.Serve(nemo.Film));

        (await nemo.ExportAsync()).File!.SizeBytes.ShouldBe(nemo.Film.Length);
    }

    [Fact]
    public async Task What_Is_No_Film_Is_Not_Kept()
    {
        await using var nemo = await ExportScene.StartAsync(film: false);
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute).Always(ScriptedReply.Bytes([.. Enumerable.Repeat((byte)7, 5000)], "video/mp4"));

        await nemo.ExportAsync().ShouldFailAsync(NemoErrorCode.DownloadFailed);

        nemo.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Film_Of_Another_Length_Than_The_Timeline_Is_Pointed_Out()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnGet(nemo.Core.StateRoute).Always(States.Of(States.Film.Replace("2000", "60000", StringComparison.Ordinal)));

        (await nemo.ExportAsync()).Notices!.ShouldContain(notice => notice.Contains("the timeline 60 s"));
    }

    [Fact]
    public async Task Same_Export_That_Runs_Already_Is_The_Same_Job()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Reply(ScriptedReply.Json("""{"status":"processing","progress":10}""").After(gate)).Always(nemo.Completed);

        var first = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        var second = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        gate.Open();
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(first.JobId);

        first.Status.ShouldBe("running");
        second.JobId.ShouldBe(first.JobId);
        end.Status.ShouldBe("completed");
        end.RenderId.ShouldBe(first.RenderId);
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelled_Export_Is_Cancelled_At_The_Backend_Too()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Reply(ScriptedReply.Json("{}").After(gate));
        nemo.Core.Backend.OnPost("/api/render/proxy/lambda/*/cancel").Json("""{"success":true}""");
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await gate.Reached;

        var cancelled = await nemo.Core.Jobs.CancelAsync(running.JobId, nemo.Core.Call, TestLimits.Token());
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        cancelled.Status.ShouldBe("cancelled");
        end.Status.ShouldBe("cancelled");
        nemo.Core.Backend.Requests.ShouldContain(request => request.Path == $"/api/render/proxy/lambda/{running.RenderId}/cancel");
        cancelled.Note.ShouldContain("was cancelled");
        Directory.Exists(nemo.Core.Settings.OutputFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_That_The_Backend_Does_Not_Confirm_Is_Told_As_Such()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Reply(ScriptedReply.Json("{}").After(gate));
        nemo.Core.Backend.OnPost("/api/render/proxy/lambda/*/cancel").Json("{}", 500);
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await gate.Reached;

        var cancelled = await nemo.Core.Jobs.CancelAsync(running.JobId, nemo.Core.Call, TestLimits.Token());

        cancelled.Status.ShouldBe("cancelled");
        cancelled.Note.ShouldContain("did not confirm");
    }
}
