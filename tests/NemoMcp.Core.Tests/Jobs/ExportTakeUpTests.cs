using NemoMcp.Core.Exporting;
using NemoMcp.Core.Tests.Exporting;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Jobs;

public sealed class ExportTakeUpTests
{
    private static readonly ScriptedReply Processing = ScriptedReply.Json("""{"taskId":"x","status":"processing","progress":40}""");
    private static readonly ScriptedReply Unknown = ScriptedReply.Json("""{"message":"no such task"}""", 404);

    [Fact]
    public async Task Render_Is_Followed_On_Under_The_Same_Id()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(Processing);
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await nemo.Core.Backend.WaitForAsync(NemoRoutes.Render(new RenderId(running.RenderId)));

        await nemo.Core.RestartAsync();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(nemo.Completed);
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        end.Status.ShouldBe("completed");
        end.RenderId.ShouldBe(running.RenderId);
        end.Attempts.ShouldBe(1);
        (await File.ReadAllBytesAsync(end.File!.Path!)).ShouldBe(nemo.Film);
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_Process_Gets_The_Same_Export_And_Its_Film()
    {
        await using var nemo = await ExportScene.StartAsync(polls: false);
        await using var other = nemo.Core.Beside();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(Processing);
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });

        var same = await other.Exports.ExportAsync(new ExportRequest { WaitSeconds = 0, SessionId = GoldenBackend.Session.Value }, other.Call, TestLimits.Token());
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Always(nemo.Completed);
        var end = (ExportOutcome)await other.EndOfAsync(running.JobId);

        same.JobId.ShouldBe(running.JobId);
        end.File!.SizeBytes.ShouldBe(nemo.Film.Length);
        nemo.Leftovers().ShouldHaveSingleItem();
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Render_That_The_Backend_Never_Heard_Of_Is_Asked_For_Under_A_New_Id()
    {
        await using var nemo = await ExportScene.StartAsync(submits: false, polls: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnPost(NemoRoutes.SubmitRender).Reply(ScriptedReply.NoAnswer.After(gate)).Always(ScriptedReply.Golden("replies/render-submit.json"));
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await gate.Reached;
        var step = Journal.StepOf(nemo.Core, running.JobId);

        await nemo.Core.RestartAsync();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Reply(Unknown).Reply(Unknown).Reply(Unknown).Always(nemo.Completed);
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        step.ShouldBe("submitting");
        end.Status.ShouldBe("completed");
        end.RenderId.ShouldNotBe(running.RenderId);
        nemo.Core.Backend.RequestsTo(NemoRoutes.Render(new RenderId(running.RenderId))).ShouldNotBeEmpty();
        var asked = nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender);
        asked.Count.ShouldBe(2);
        asked[1].BodyJson().GetProperty("draft").GetRawText().ShouldBe(States.Film);
    }

    [Fact]
    public async Task Download_Goes_On_From_The_Bytes_That_The_Process_Left()
    {
        await using var nemo = await ExportScene.StartAsync(film: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Reply((ScriptedReply.Bytes(nemo.Film, "video/mp4") with { Parts = [nemo.Film[..100_000], gate] }).WithHeader("ETag", "\"film-1\"").WithHeader("Accept-Ranges", "bytes"))
            .Always(ScriptedFilm.Serve(nemo.Film));
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await gate.Reached;
        await nemo.Core.UntilProgressAsync(running.JobId, "Downloading");

        await nemo.Core.RestartAsync();
        var left = nemo.Leftovers().ShouldHaveSingleItem();
        var bytes = new FileInfo(left).Length;
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        Path.GetFileName(left).ShouldBe($".{running.RenderId}.part");
        bytes.ShouldBeInRange(1, 100_000);
        var rest = nemo.Core.Backend.RequestsTo(ExportScene.FilmRoute)[^1];
        rest.Header("Range").ShouldBe($"bytes={bytes}-");
        rest.Header("If-Range").ShouldBe("\"film-1\"");
        (await File.ReadAllBytesAsync(end.File!.Path!)).ShouldBe(nemo.Film);
        nemo.Leftovers().ShouldBe([end.File.Path!]);
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Film_That_Is_Another_One_By_Now_Is_Fetched_From_Its_Start()
    {
        await using var nemo = await ExportScene.StartAsync(film: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Reply((ScriptedReply.Bytes(nemo.Film, "video/mp4") with { Parts = [new byte[100_000], gate] }).WithHeader("ETag", "\"film-0\"").WithHeader("Accept-Ranges", "bytes"))
            .Always(ScriptedFilm.Serve(nemo.Film));
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await gate.Reached;
        await nemo.Core.UntilProgressAsync(running.JobId, "Downloading");

        await nemo.Core.RestartAsync();
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        (await File.ReadAllBytesAsync(end.File!.Path!)).ShouldBe(nemo.Film);
    }

    [Fact]
    public async Task Film_That_Got_Its_Name_Before_The_End_Was_Kept_Is_Found_Again()
    {
        await using var nemo = await ExportScene.StartAsync();
        var done = await nemo.ExportAsync();
        Journal.PutBack(nemo.Core, done.JobId, "naming");

        await nemo.Core.RestartAsync();
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(done.JobId);

        end.File.ShouldBe(done.File);
        nemo.Leftovers().ShouldBe([done.File!.Path!]);
        nemo.Core.Backend.RequestsTo(ExportScene.FilmRoute).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelled_Download_Leaves_Nothing_Behind()
    {
        await using var nemo = await ExportScene.StartAsync(film: false);
        var gate = new ScriptedGate();
        nemo.Core.Backend.On(HttpMethod.Post, "/api/render/proxy/lambda/*/cancel").Always(ScriptedReply.Json("{}"));
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute)
            .Always((ScriptedReply.Bytes(nemo.Film, "video/mp4") with { Parts = [nemo.Film[..100_000], gate] }).WithHeader("ETag", "\"film-1\""));
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await gate.Reached;
        await nemo.Core.UntilProgressAsync(running.JobId, "Downloading");
        await nemo.Core.RestartAsync();
        nemo.Leftovers().ShouldNotBeEmpty();

        var cancelled = await nemo.Core.Jobs.CancelAsync(running.JobId, nemo.Core.Call, TestLimits.Token());

        cancelled.Status.ShouldBe("cancelled");
        nemo.Leftovers().ShouldBeEmpty();
    }
}
