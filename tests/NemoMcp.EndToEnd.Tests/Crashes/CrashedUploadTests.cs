using System.Text;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.EndToEnd.Tests.Crashes;

/// <summary>The server is killed at every step of an upload; the next one tells which files are there, and sends none behind a person's back.</summary>
public sealed class CrashedUploadTests
{
    [Fact]
    public async Task Before_The_First_Byte_And_Between_Two_Uploads()
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(scene.UploadRoute).Reply(ScriptedReply.Golden("replies/upload.json").After(gate));
        var first = await scene.BeginAsync("upload_media", ("sources", new[] { FileOf(scene, "one.mp4") }));
        await gate.Reached;
        // It waits for its turn in the session.
        var second = await scene.BeginAsync("upload_media", ("sources", new[] { FileOf(scene, "two.mp4") }));
        await scene.Journal.UntilAsync(first, "sending");

        await scene.CrashAsync(second, "accepted");
        scene.Media = """[{"filename":"one.mp4"}]""";
        await scene.StartServerAsync();

        var jobs = (await scene.Server.CallAsync("get_job", [])).GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("job_id").GetString());
        jobs.ShouldBe([first, second], ignoreOrder: true);
        (await scene.EndAsync(first)).GetProperty("files")[0].GetProperty("status").GetString().ShouldBe("uploaded");
        (await scene.FailureAsync(second)).GetProperty("message").GetString()!.ShouldContain("before this file was sent");
        scene.Backend.RequestsTo(scene.UploadRoute).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""[{"filename":"one.mp4"},{"filename":"two.mp4"}]""", "uploaded")]
    [InlineData("""[{"filename":"one.mp4"}]""", "failed")]
    public async Task While_The_Second_Of_Three_Files_Is_On_Its_Way(string media, string second)
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(scene.UploadRoute).Reply(ScriptedReply.Golden("replies/upload.json")).Reply(ScriptedReply.Golden("replies/upload.json").After(gate));
        var job = await scene.BeginAsync("upload_media", ("sources", new[] { "one.mp4", "two.mp4", "three.mp4" }.Select(name => FileOf(scene, name)).ToArray()));
        await gate.Reached;

        await scene.CrashAsync(job, "sending");
        scene.Media = media;
        await scene.ComeBackAsync(job);

        var end = await scene.EndAsync(job);
        end.GetProperty("status").GetString().ShouldBe("partial");
        end.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("status").GetString()).ShouldBe(["uploaded", second, "failed"]);
        scene.Backend.RequestsTo(scene.UploadRoute).Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_The_End_The_Same_Bytes_Are_Not_Sent_Again()
    {
        await using var scene = await CrashScene.StartAsync();
        scene.Backend.OnPost(scene.UploadRoute).Reply(ScriptedReply.Golden("replies/upload.json"));
        var job = await scene.BeginAsync("upload_media", ("sources", new[] { FileOf(scene, "one.mp4") }));

        await scene.CrashAsync(job, "ended");
        await scene.ComeBackAsync(job);

        (await scene.EndAsync(job)).GetProperty("files")[0].GetProperty("status").GetString().ShouldBe("uploaded");
        var again = await scene.Server.CallAsync("upload_media", new() { ["sources"] = new[] { FileOf(scene, "one.mp4") }, ["session_id"] = GoldenBackend.Session.Value });
        again.GetProperty("files")[0].GetProperty("status").GetString().ShouldBe("reused");
        scene.Backend.RequestsTo(scene.UploadRoute).Count.ShouldBe(1);
    }

    // Its own bytes, so that it is not taken for another.
    private static string FileOf(CrashScene scene, string name)
    {
        var path = scene.Home.File(name);
        File.WriteAllBytes(path, [.. File.ReadAllBytes(Repository.Media("box.mp4")), .. Encoding.UTF8.GetBytes(name)]);
        return path;
    }
}
