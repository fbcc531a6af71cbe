using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Jobs;

public sealed class UploadTakeUpTests
{
    private static readonly ScriptedReply Taken = ScriptedReply.Golden("replies/upload.json");

    [Theory]
    [InlineData("""[{"filename":"one.mp4"},{"filename":"two.mp4"}]""", "uploaded")]
    [InlineData("""[{"filename":"one.mp4"}]""", "failed")]
    public async Task Files_That_Had_Left_Are_Settled_By_State_And_The_Others_Told_As_Not_Sent(string media, string second)
    {
        await using var nemo = await FlowFixture.StartAsync();
        var running = await LoseAsync(nemo, "one.mp4", "two.mp4", "three.mp4");
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.EmptyDraft, media));

        var end = (UploadOutcome)await nemo.EndOfAsync(running);

        end.Status.ShouldBe("partial");
        end.Files.Select(file => file.Status).ShouldBe(["uploaded", second, "failed"]);
        end.Files[2].Error!.Message.ShouldContain("before this file was sent");
        nemo.Backend.RequestsTo(nemo.UploadRoute).Count.ShouldBe(2);
    }

    [Fact]
    public async Task File_That_State_Shows_Is_Not_Sent_Again()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var running = await LoseAsync(nemo, "one.mp4", "two.mp4");
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.EmptyDraft, """[{"filename":"one.mp4"},{"filename":"two.mp4"}]"""));
        await nemo.EndOfAsync(running);

        var again = await nemo.Uploads.UploadAsync(
            new UploadRequest { Sources = [nemo.Folder.File("two.mp4")], SessionId = GoldenBackend.Session.Value }, nemo.Call, TestLimits.Token());

        again.Files.ShouldHaveSingleItem().Status.ShouldBe("reused");
        nemo.Backend.RequestsTo(nemo.UploadRoute).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Single_File_That_Did_Not_Arrive_Is_An_Error()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken.After(gate));
        var running = await UploadAsync(nemo, gate, "one.mp4");
        await nemo.RestartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.EmptyDraft));

        var failure = await nemo.EndOfAsync(running).ShouldFailAsync(NemoErrorCode.InternalError);

        failure.Detail!.ShouldContain("while this file was being sent");
        failure.NothingSent.ShouldBeFalse();
    }

    [Fact]
    public async Task Same_Bytes_From_Two_Processes_Are_Sent_Once()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        nemo.Backend.OnPost(nemo.UploadRoute).Always(Taken);
        var request = new UploadRequest { Sources = [FilmOf(nemo, "one.mp4")], SessionId = GoldenBackend.Session.Value };

        var both = await Task.WhenAll(
            Task.Run(() => nemo.Uploads.UploadAsync(request, nemo.Call, TestLimits.Token())),
            Task.Run(() => other.Uploads.UploadAsync(request, other.Call, TestLimits.Token())));

        both.Select(upload => upload.Files[0].Status).Order(StringComparer.Ordinal).ShouldBe(["reused", "uploaded"]);
        nemo.Backend.RequestsTo(nemo.UploadRoute).Count.ShouldBe(1);
    }

    // The first file has arrived, the second is on its way, and the process ends.
    private static async Task<string> LoseAsync(FlowFixture nemo, params string[] names)
    {
        var gate = new ScriptedGate();
        nemo.Backend.OnPost(nemo.UploadRoute).Reply(Taken).Reply(Taken.After(gate));
        var running = await UploadAsync(nemo, gate, names);
        await nemo.RestartAsync();
        return running;
    }

    private static async Task<string> UploadAsync(FlowFixture nemo, ScriptedGate gate, params string[] names)
    {
        var sources = names.Select(name => FilmOf(nemo, name)).ToList();
        var running = await nemo.Uploads.UploadAsync(new UploadRequest { Sources = sources, WaitSeconds = 0 }, nemo.Call, TestLimits.Token());
        await gate.Reached;
        return running.JobId!;
    }

    // Its own bytes, so that it is not taken for another.
    private static string FilmOf(FlowFixture nemo, string name)
    {
        var path = nemo.Folder.File(name);
        File.WriteAllBytes(path, [.. File.ReadAllBytes(Repository.Media("box.mp4")), .. System.Text.Encoding.UTF8.GetBytes(name)]);
        return path;
    }
}
