using NemoMcp.Core.Exporting;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Exporting;

public sealed class ExportRefusalTests
{
    private const string Failed = """{"status":"failed","error":"codec exploded"}""";

    [Fact]
    public async Task Empty_Timeline_Is_Not_Exported()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnGet(nemo.Core.StateRoute).Always(States.Of("""{"t":[{"tt":0,"sg":[]}]}"""));

        await nemo.ExportAsync().ShouldFailAsync(NemoErrorCode.NothingToExport);

        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_A_Session_There_Is_Nothing_To_Export()
    {
        await using var nemo = await FlowFixture.StartAsync();

        await nemo.Exports.ExportAsync(new ExportRequest(), nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.NothingToExport);

        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_During_An_Edit_Is_Refused_With_Its_Job()
    {
        await using var nemo = await ExportScene.StartAsync();
        var gate = new ScriptedGate();
        nemo.Core.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var edit = await nemo.Core.EditAsync("make it brighter", wait: 0);

        var failure = await nemo.ExportAsync().ShouldFailAsync(NemoErrorCode.EditInProgress);
        gate.Open();
        await nemo.Core.EndOfAsync(edit.JobId!);

        failure.JobId.ShouldBe(edit.JobId);
    }

    [Fact]
    public async Task Plan_That_Forbids_Exports_Is_Told_With_The_Way_To_Register()
    {
        await using var nemo = await ExportScene.StartAsync(submits: false);
        nemo.Core.Backend.OnPost(NemoRoutes.SubmitRender).Json("""{"message":"free plan cannot export"}""", 402);

        var failure = await nemo.ExportAsync().ShouldFailAsync(NemoErrorCode.ExportBlocked);

        failure.RegisterUrl!.ShouldContain("bind=anon_");
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
        nemo.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Failed_Render_Is_Tried_Once_More_Under_A_New_Id()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Json(Failed);

        var export = await nemo.ExportAsync();

        export.Attempts.ShouldBe(2);
        var ids = nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Select(request => request.BodyJson().GetProperty("id").GetString()!).ToList();
        ids.Distinct().Count().ShouldBe(2);
        export.RenderId.ShouldBe(ids[1]);
    }

    [Fact]
    public async Task Render_That_Fails_Twice_Is_Told_With_The_Reason()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnGet(ExportScene.PollRoute).Json(Failed).Json(Failed);

        var failure = await nemo.ExportAsync().ShouldFailAsync(NemoErrorCode.RenderFailed);

        failure.Subject!.ShouldContain("codec exploded");
        failure.JobId.ShouldNotBeNull();
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(2);
        nemo.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Unheard_Submit_Is_Asked_About_Before_Another_Is_Made()
    {
        await using var nemo = await ExportScene.StartAsync(submits: false);
        nemo.Core.Backend.OnPost(NemoRoutes.SubmitRender).Reply(ScriptedReply.NoAnswer);

        var export = await nemo.ExportAsync();

        export.Attempts.ShouldBe(1);
        nemo.Core.Backend.Requests.ShouldContain(request => request.Path == $"/api/render/proxy/lambda/{export.RenderId}");
    }

    [Fact]
    public async Task Resolution_That_The_Backend_Refuses_Is_Left_Out_And_Said()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnPost(NemoRoutes.SubmitRender).Json("""{"message":"unknown field resolution"}""", 422);

        var export = await nemo.ExportAsync(new ExportRequest { Resolution = "1080x1920" });

        export.Status.ShouldBe("completed");
        export.Notices!.ShouldContain(notice => notice.Contains("1080x1920"));
    }

    [Fact]
    public async Task Folder_That_Cannot_Be_Written_Is_Told_Before_Anything_Is_Rendered()
    {
        await using var nemo = await ExportScene.StartAsync();
        var file = nemo.Core.Folder.File("a-file");
        await File.WriteAllTextAsync(file, "not a folder");

        await nemo.ExportAsync(new ExportRequest { OutputPath = Path.Combine(file, "film.mp4") }).ShouldFailAsync(NemoErrorCode.OutputNotWritable);

        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).ShouldBeEmpty();
    }

    [Fact]
    public async Task Failed_Download_Is_Picked_Up_Without_Another_Render()
    {
        await using var nemo = await ExportScene.StartAsync(film: false);
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute).Always(ScriptedReply.Empty(404));

        var failed = await nemo.ExportAsync().ShouldFailAsync(NemoErrorCode.DownloadFailed);
        nemo.Leftovers().ShouldBeEmpty();
        nemo.Core.Backend.OnGet(ExportScene.FilmRoute).Always(ScriptedFilm.Serve(nemo.Film));
        var export = await nemo.ExportAsync(new ExportRequest { JobId = failed.JobId });

        export.Status.ShouldBe("completed");
        export.JobId.ShouldBe(failed.JobId);
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("mov", null, "format")]
    [InlineData("mp4", "huge", "resolution")]
    [InlineData("mp4", "1x1", "resolution")]
    public async Task Film_That_Nobody_Can_Make_Is_Refused_With_The_Field(string format, string? resolution, string field)
    {
        await using var nemo = await ExportScene.StartAsync();

        var failure = await nemo.ExportAsync(new ExportRequest { Format = format, Resolution = resolution }).ShouldFailAsync(NemoErrorCode.InvalidArgument);

        failure.Subject.ShouldBe(field);
    }

    [Fact]
    public async Task Only_An_Export_Can_Be_Picked_Up()
    {
        await using var nemo = await ExportScene.StartAsync();
        nemo.Core.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);
        var edit = await nemo.Core.EditAsync("make it brighter");

        await nemo.ExportAsync(new ExportRequest { JobId = edit.JobId }).ShouldFailAsync(NemoErrorCode.JobNotFound);
        await nemo.ExportAsync(new ExportRequest { JobId = "job_nowhere" }).ShouldFailAsync(NemoErrorCode.JobNotFound);
    }
}
