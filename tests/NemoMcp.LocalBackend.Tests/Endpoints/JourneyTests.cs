using System.Text.Json;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Media;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

/// <summary>The steps of the two skills, as they stand in their texts.</summary>
public sealed class JourneyTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_Skills_Own_Steps_Give_A_Film()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync("6f1c8f0e-1111-4222-8333-444455556666");
        var session = await caller.OpenAsync("""{"task_name":"project","language":"en"}""");
        await caller.UploadAsync(session, "vtest.avi");

        await caller.SayAsync(session, "cut this into a 6-second short for TikTok with the title 'Plaza'");
        var draft = await caller.DraftAsync(session);
        await caller.RenderAsync(session, "render_1773423613616", draft.GetRawText());
        var finished = await caller.FollowAsync("render_1773423613616");

        finished.GetProperty("status").GetString().ShouldBe("completed", finished.GetRawText());
        var facts = await SavedFactsAsync(backend, finished);
        facts.Width.ShouldBe(1080);
        facts.Height.ShouldBe(1920);
        facts.Duration.TotalSeconds.ShouldBe(6, 0.3);
        facts.VideoCodec.ShouldBe("h264");
        facts.PixelFormat.ShouldBe("yuv420p");
        draft.GetProperty("t").EnumerateArray().Select(track => track.GetProperty("tt").GetInt32()).ShouldBe([0, 7]);
    }

    [Fact]
    public async Task A_Chinese_Session_Is_Answered_In_Chinese()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync("""{"task_name":"旅行","language":"zh-CN"}""");
        await caller.UploadAsync(session, "box.mp4");

        var transcript = await caller.SayAsync(session, "剪成5秒，竖屏");

        transcript.HasEdited.ShouldBeTrue();
        transcript.Replies.Single().ShouldMatch("\\p{IsCJKUnifiedIdeographs}");
        transcript.Raw.ShouldContain(transcript.Replies.Single()[..4]);
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(5000);
    }

    private async Task<MediaFacts> SavedFactsAsync(RunningBackend backend, JsonElement finished)
    {
        var path = folder.File("out.mp4");
        await File.WriteAllBytesAsync(path, await backend.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token()));
        return (await new MediaProbe(TimeProvider.System).ProbeAsync(path, TestLimits.Token())).ShouldNotBeNull();
    }
}
