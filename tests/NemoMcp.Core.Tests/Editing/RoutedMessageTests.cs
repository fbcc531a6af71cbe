using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Editing;

public sealed class RoutedMessageTests
{
    [Fact]
    public async Task Question_For_Credits_Never_Reaches_The_Agent()
    {
        await using var nemo = await FlowFixture.StartAsync();

        var edit = await nemo.EditAsync("how many credits are left?");

        edit.Status.ShouldBe("routed");
        edit.RoutedTo.ShouldBe("get_credits");
        edit.RoutedResult!["available"]!.GetValue<decimal>().ShouldBe(25000);
        nemo.Backend.RequestsTo(NemoRoutes.Run).ShouldBeEmpty();
        nemo.Backend.RequestsTo(NemoRoutes.CreateSession).ShouldBeEmpty();
    }

    [Fact]
    public async Task Question_For_The_Status_Reads_The_Timeline()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.FilmWithTitle));

        var edit = await nemo.EditAsync("show tracks");

        edit.RoutedTo.ShouldBe("get_state");
        edit.RoutedResult!["timeline"]!.GetValue<string>().ShouldContain("Plaza");
    }

    [Fact]
    public async Task Wish_For_The_Film_Becomes_An_Export()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.EmptyDraft));

        await nemo.EditAsync("export 1080p MP4").ShouldFailAsync(NemoErrorCode.NothingToExport);

        nemo.Backend.RequestsTo(NemoRoutes.Run).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wish_To_Upload_Without_A_File_Is_Answered_With_What_To_Give()
    {
        await using var nemo = await FlowFixture.StartAsync();

        var edit = await nemo.EditAsync("upload");

        edit.RoutedTo.ShouldBe("upload_media");
        edit.Reply!.ShouldContain("absolute path");
        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wish_To_Upload_A_File_Uploads_It()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Always(Testing.Backend.ScriptedReply.Golden("replies/upload.json"));

        var edit = await nemo.EditAsync($"upload {Repository.Media("box.mp4")}");

        edit.RoutedTo.ShouldBe("upload_media");
        edit.RoutedResult!["files"]![0]!["status"]!.GetValue<string>().ShouldBe("uploaded");
        edit.SessionId.ShouldBe(Testing.Backend.GoldenBackend.Session.Value);
    }

    [Fact]
    public async Task Film_That_Came_By_A_Message_Counts_As_Told()
    {
        await using var nemo = await Exporting.ExportScene.StartAsync();

        var edit = await nemo.Core.EditAsync("export 720p MP4");
        await nemo.Core.Jobs.MarkToldAsync(edit, TestLimits.Token());

        edit.RoutedTo.ShouldBe("export_video");
        edit.RoutedResult!["file"]!["name"]!.GetValue<string>().ShouldEndWith(".mp4");
        (await nemo.Core.ListAsync()).ShouldHaveSingleItem().ToldAt.ShouldNotBeNull();
    }
}
