using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Tests.Exporting;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Jobs;

/// <summary>Media that is still on its way when its session is edited or exported.</summary>
public sealed class UploadFirstTests
{
    private const string Waiting = "Waiting for the upload to end";
    private static readonly string Session = GoldenBackend.Session.Value;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Edit_Waits_For_The_Upload_Of_Any_Process_And_Does_Not_Tell_Its_Media_As_Its_Own_Change(bool fromBeside)
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var beside = nemo.Beside();
        var editor = fromBeside ? beside : nemo;
        var arrive = await UploadAsync(nemo);
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        var edit = await editor.EditAsync("make it brighter", wait: 0, session: Session);
        await editor.UntilProgressAsync(edit.JobId!, Waiting);
        var (sentBefore, readBefore) = (nemo.Backend.RequestsTo(NemoRoutes.Run).Count, nemo.Backend.RequestsTo(nemo.StateRoute).Count);
        arrive();
        var end = (EditOutcome)await editor.EndOfAsync(edit.JobId!);

        (sentBefore, readBefore).ShouldBe((0, 0));
        end.Status.ShouldBe("unchanged");
        end.Changes.ShouldBeEmpty();
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Edit_That_Waits_Can_Be_Cancelled_And_The_Upload_Goes_On()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var arrive = await UploadAsync(nemo);
        var edit = await nemo.EditAsync("make it brighter", wait: 0);
        await nemo.UntilProgressAsync(edit.JobId!, Waiting);

        var cancelled = await nemo.Jobs.CancelAsync(edit.JobId!, nemo.Call, TestLimits.Token());
        var upload = (await nemo.ListAsync()).Single(job => job.Kind == "upload");
        arrive();
        var end = (UploadOutcome)await nemo.EndOfAsync(upload.JobId);

        cancelled.Status.ShouldBe("cancelled");
        cancelled.Note.ShouldContain("before anything was sent");
        upload.Status.ShouldBe("running");
        end.Files.ShouldHaveSingleItem().Status.ShouldBe("uploaded");
        nemo.Backend.RequestsTo(NemoRoutes.Run).ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_Goes_Ahead_When_The_Process_Of_The_Upload_Is_Gone()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var beside = nemo.Beside();
        await UploadAsync(nemo);
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);
        var edit = await beside.EditAsync("make it brighter", wait: 0, session: Session);
        await beside.UntilProgressAsync(edit.JobId!, Waiting);

        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        await nemo.RestartAsync();

        ((EditOutcome)await beside.EndOfAsync(edit.JobId!)).Status.ShouldBe("unchanged");
    }

    [Fact]
    public async Task Export_Waits_For_The_Upload_And_Renders_The_Timeline_After_It()
    {
        await using var nemo = await ExportScene.StartAsync();
        var arrive = await UploadAsync(nemo.Core);

        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        var same = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await nemo.Core.UntilProgressAsync(running.JobId, Waiting);
        arrive();
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        same.JobId.ShouldBe(running.JobId);
        end.Status.ShouldBe("completed");
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).ShouldHaveSingleItem().BodyText.ShouldContain("Plaza");
    }

    [Fact]
    public async Task Export_That_Waits_Goes_On_In_The_Next_Process()
    {
        await using var nemo = await ExportScene.StartAsync();
        await UploadAsync(nemo.Core);
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });
        await nemo.Core.UntilProgressAsync(running.JobId, Waiting);

        nemo.Core.Backend.OnGet(nemo.Core.StateRoute).Always(States.Of(States.Film));
        await nemo.Core.RestartAsync();
        var end = (ExportOutcome)await nemo.Core.EndOfAsync(running.JobId);

        end.Status.ShouldBe("completed");
        end.RenderId.ShouldBe(running.RenderId);
        (await File.ReadAllBytesAsync(end.File!.Path!)).ShouldBe(nemo.Film);
    }

    [Fact]
    public async Task Export_That_Waits_Is_Told_When_There_Is_Nothing_To_Render_And_Can_Be_Cancelled_Before()
    {
        await using var nemo = await ExportScene.StartAsync();
        var arrive = await UploadAsync(nemo.Core);
        var stopped = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0, Format = "mp3" });
        var running = await nemo.ExportAsync(new ExportRequest { WaitSeconds = 0 });

        var cancelled = await nemo.Core.Jobs.CancelAsync(stopped.JobId, nemo.Core.Call, TestLimits.Token());
        nemo.Core.Backend.OnGet(nemo.Core.StateRoute).Always(States.Of(States.EmptyDraft));
        arrive();

        cancelled.Status.ShouldBe("cancelled");
        await nemo.Core.EndOfAsync(running.JobId).ShouldFailAsync(NemoErrorCode.NothingToExport);
        nemo.Core.Backend.RequestsTo(NemoRoutes.SubmitRender).ShouldBeEmpty();
    }

    // An upload under way; what it adds to the timeline shows once the test has let it arrive.
    private static async Task<Action> UploadAsync(FlowFixture nemo)
    {
        var (gate, arrived) = (new ScriptedGate(), false);
        nemo.Backend.OnGet(nemo.StateRoute).Always(_ => States.Of(Volatile.Read(ref arrived) ? States.FilmWithTitle : States.Film));
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(ScriptedReply.Golden("replies/upload.json").After(gate));
        await nemo.Uploads.UploadAsync(
            new UploadRequest { Sources = [Repository.Media("box.mp4")], SessionId = Session, WaitSeconds = 0 }, nemo.Call, TestLimits.Token());
        await gate.Reached;
        return () =>
        {
            Volatile.Write(ref arrived, true);
            gate.Open();
        };
    }
}
