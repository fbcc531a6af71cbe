using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Uploading;

public sealed class UploadTests
{
    private static readonly ScriptedReply Taken = ScriptedReply.Golden("replies/upload.json");

    [Fact]
    public async Task Film_Is_Uploaded_With_Its_Facts_And_Told_Where_It_Goes()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken);

        var upload = await UploadAsync(nemo, Repository.Media("box.mp4"));

        upload.Status.ShouldBe("completed");
        upload.SessionId.ShouldBe(GoldenBackend.Session.Value);
        var file = upload.Files.ShouldHaveSingleItem();
        file.Status.ShouldBe("uploaded");
        file.FileName.ShouldBe("box.mp4");
        file.Kind.ShouldBe("video");
        file.SizeBytes.ShouldBe(new FileInfo(Repository.Media("box.mp4")).Length);
        file.Sha256!.Length.ShouldBe(64);
        file.DurationSeconds.ShouldBe(30.5);
        file.Width.ShouldBe(1920);
        upload.Notices!.ShouldContain(notice => notice.Contains("sent to the NemoVideo backend"));
        upload.Next.ShouldContain(step => step.Tool == "send_edit");
        nemo.Progress.Messages.ShouldContain(message => message.Contains("box.mp4"));
    }

    [Fact]
    public async Task Media_Of_The_Embedded_Backend_Stays_Here()
    {
        await using var nemo = await FlowFixture.StartAsync(local: true);
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken);

        var upload = await UploadAsync(nemo, Repository.Media("box.mp4"));

        upload.Notices!.ShouldContain(notice => notice.Contains("stays on this machine"));
    }

    [Fact]
    public async Task Same_Bytes_Are_Not_Sent_Twice_To_A_Session()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken);
        var copy = nemo.Folder.File("other-name.mp4");
        File.Copy(Repository.Media("box.mp4"), copy);

        await UploadAsync(nemo, Repository.Media("box.mp4"));
        await nemo.RestartAsync();
        var again = await nemo.Uploads.UploadAsync(
            new UploadRequest { Sources = [copy], SessionId = GoldenBackend.Session.Value }, nemo.Call, TestLimits.Token());

        again.Files[0].Status.ShouldBe("reused");
        again.Files[0].Reused.ShouldBeTrue();
        again.Files[0].DurationSeconds.ShouldBe(30.5);
        again.Notices.ShouldBeNull();
        nemo.Backend.RequestsTo(nemo.UploadRoute).Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_Bad_File_Does_Not_Fail_The_Others()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken);
        var text = nemo.Folder.File("notes.mp4");
        await File.WriteAllTextAsync(text, "This is no film at all, whatever its name says.");

        var upload = await UploadAsync(nemo, text, Repository.Media("box.mp4"), nemo.Folder.File("missing.mp4"));

        upload.Status.ShouldBe("partial");
        upload.Files.Select(file => file.Status).ShouldBe(["failed", "uploaded", "failed"]);
        upload.Files[0].Error!.Code.ShouldBe("unsupported_media");
        upload.Files[2].Error!.Code.ShouldBe("file_not_found");
    }

    [Fact]
    public async Task Several_Bad_Files_Are_Answered_At_Once_Without_A_Session()
    {
        await using var nemo = await FlowFixture.StartAsync();

        var upload = await UploadAsync(nemo, nemo.Folder.File("a.mp4"), nemo.Folder.File("b.mp4"));

        upload.Status.ShouldBe("failed");
        upload.JobId.ShouldBeNull();
        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Single_Bad_Source_Is_An_Error_With_Its_Code()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { MaxUploadBytes = 10 });
        var text = nemo.Folder.File("notes.txt");
        await File.WriteAllTextAsync(text, "no film");

        await UploadAsync(nemo, nemo.Folder.File("missing.mp4")).ShouldFailAsync(NemoErrorCode.FileNotFound);
        await UploadAsync(nemo, text).ShouldFailAsync(NemoErrorCode.UnsupportedMedia);
        await UploadAsync(nemo, Repository.Media("box.mp4")).ShouldFailAsync(NemoErrorCode.MediaTooLarge);
        await UploadAsync(nemo, "/etc/hostname").ShouldFailAsync(NemoErrorCode.PathNotAllowed);

        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Number_Of_Sources_Has_Limits()
    {
        await using var nemo = await FlowFixture.StartAsync();

        await UploadAsync(nemo).ShouldFailAsync(NemoErrorCode.InvalidArgument);
        await UploadAsync(nemo, [.. Enumerable.Repeat(Repository.Media("box.mp4"), 21)]).ShouldFailAsync(NemoErrorCode.InvalidArgument);
    }

    [Fact]
    public async Task Address_Is_Fetched_By_The_Backend()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken);

        var upload = await UploadAsync(nemo, "https://example.com/films/clip.mp4?key=1");

        upload.Files[0].Status.ShouldBe("uploaded");
        upload.Files[0].Kind.ShouldBe("video");
        var body = nemo.Backend.RequestsTo(nemo.UploadRoute)[0].BodyJson();
        body.GetProperty("urls")[0].GetString().ShouldBe("https://example.com/films/clip.mp4?key=1");
        body.GetProperty("source_type").GetString().ShouldBe("url");
    }

    [Fact]
    public async Task Same_Address_Is_Not_Fetched_Twice_Into_A_Session()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Always(Taken);

        var first = await UploadAsync(nemo, "https://example.com/clip.mp4?key=s3cret#t=10");
        await nemo.RestartAsync();
        var again = await nemo.Uploads.UploadAsync(
            new UploadRequest { Sources = ["https://example.com/clip.mp4?key=s3cret", "https://example.com/clip.mp4?key=other"], SessionId = first.SessionId }, nemo.Call, TestLimits.Token());

        again.Files.Select(file => file.Status).ShouldBe(["reused", "uploaded"]);
        again.Files[0].Reused.ShouldBeTrue();
        again.Files[0].DurationSeconds.ShouldBe(first.Files[0].DurationSeconds);
        nemo.Backend.RequestsTo(nemo.UploadRoute).Count.ShouldBe(2);
        Directory.GetFiles(Path.Combine(nemo.Settings.StateFolder, "sessions"), "*", SearchOption.AllDirectories)
            .ShouldAllBe(file => !File.ReadAllText(file).Contains("s3cret"));
    }

    [Fact]
    public async Task Refusal_Of_The_Backend_Is_The_Error_Of_A_Single_File()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(ScriptedReply.Golden("replies/error-file-size.json"));

        var failure = await UploadAsync(nemo, Repository.Media("box.mp4")).ShouldFailAsync(NemoErrorCode.MediaTooLarge);

        failure.JobId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Empty_Session_That_Was_Lost_Is_Replaced_Without_A_Word()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(States.NotFound).Reply(Taken);

        var upload = await UploadAsync(nemo, Repository.Media("box.mp4"));

        upload.Status.ShouldBe("completed");
        nemo.Backend.RequestsTo(NemoRoutes.CreateSession).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Loss_Of_A_Session_With_Media_Is_Told_With_What_It_Held()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken).Reply(States.NotFound);
        await UploadAsync(nemo, Repository.Media("box.mp4"));

        var failure = await UploadAsync(nemo, "https://example.com/second.mp4").ShouldFailAsync(NemoErrorCode.SessionNotFound);

        failure.Detail!.ShouldContain("box.mp4");
        nemo.Backend.RequestsTo(NemoRoutes.CreateSession).Count.ShouldBe(1);
    }

    private static Task<UploadOutcome> UploadAsync(FlowFixture nemo, params string[] sources) =>
        nemo.Uploads.UploadAsync(new UploadRequest { Sources = sources }, nemo.Call, TestLimits.Token());
}
