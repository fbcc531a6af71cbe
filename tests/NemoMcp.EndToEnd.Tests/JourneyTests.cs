using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>A clip and a sentence become a film, through the program that people start.</summary>
public sealed class JourneyTests : IDisposable
{
    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Clip_And_A_Sentence_Become_A_Vertical_Film_With_A_Title()
    {
        var output = _home.File("out.mp4");

        var ended = await _home.RunAsync(
            "demo", Repository.Media("vtest.avi"), "--instruction", "cut this into a 15-second short for TikTok with the title 'Plaza'", "--output", output);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ShouldContain(output);
        var film = await Film.OpenAsync(output);
        film.Duration.ShouldBe(15, 0.3);
        film.Size.ShouldBe((1080, 1920));
        (film.VideoCodec, film.PixelFormat).ShouldBe(("h264", "yuv420p"));
        await film.ShouldPlayAsync();
        var inside = await film.WhiteShareAsync(1.5);
        var after = await film.WhiteShareAsync(5);
        inside.ShouldBeGreaterThan(after + 0.01, $"white pixels inside {inside:0.0000}, after {after:0.0000}");
    }

    [Fact]
    public async Task Sound_Survives_A_Trim_At_Its_Loudness()
    {
        var output = _home.File("trimmed.mp4");
        var source = await Film.OpenAsync(Repository.Media("box.mp4"));
        var before = await source.MeanVolumeAsync(5);

        var ended = await _home.RunAsync("demo", source.Path, "--instruction", "trim the first 5 seconds", "--output", output);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var film = await Film.OpenAsync(output);
        film.Duration.ShouldBe(source.Duration - 5, 0.3);
        (await film.MeanVolumeAsync()).ShouldBe(before, 1.5);
    }

    [Fact]
    public async Task The_Demo_Makes_A_Clip_Of_Its_Own_When_It_Is_Given_None()
    {
        var ended = await _home.RunAsync("demo");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var film = await Film.OpenAsync(Directory.GetFiles(_home.OutputFolder, "*.mp4").ShouldHaveSingleItem());
        (await film.MeanVolumeAsync()).ShouldBeGreaterThan(-60);
    }

    [Fact]
    public async Task Long_Work_Goes_On_As_A_Job_And_Is_Followed_To_The_Film()
    {
        await using var client = await _home.ConnectAsync(("NEMO_LOCAL_EDIT_SECONDS", "1.5"));
        await CallAsync(client, "upload_media", new() { ["sources"] = new[] { Repository.Media("box.mp4") } });

        var edit = await CallAsync(client, "send_edit", new() { ["message"] = "make it square", ["wait_seconds"] = 0 });
        edit.GetProperty("status").GetString().ShouldBe("running");
        var job = edit.GetProperty("job_id").GetString();
        var again = await CallAsync(client, "send_edit", new() { ["message"] = " make it  square ", ["wait_seconds"] = 0 });
        again.GetProperty("job_id").GetString().ShouldBe(job);
        var done = await CallAsync(client, "get_job", new() { ["job_id"] = job, ["wait_seconds"] = 60 });

        done.GetProperty("status").GetString().ShouldBe("completed");
        done.GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
        var film = await CallAsync(client, "export_video", new() { ["quality"] = "draft" });
        film.GetProperty("status").GetString().ShouldBe("completed");
        var file = await Film.OpenAsync(film.GetProperty("file").GetProperty("path").GetString()!);
        file.Size.Width.ShouldBe(file.Size.Height);
    }

    [Fact]
    public async Task The_Skills_Own_Export_Sentence_Gives_The_File_In_The_Size_That_It_Names()
    {
        await using var client = await _home.ConnectAsync();
        await CallAsync(client, "upload_media", new() { ["sources"] = new[] { Repository.Media("box.mp4") } });
        await CallAsync(client, "send_edit", new() { ["message"] = "generate my video clips" });
        await CallAsync(client, "send_edit", new() { ["message"] = "keep the first 2 seconds" });

        var routed = await CallAsync(client, "send_edit", new() { ["message"] = "export 1080p MP4" });

        (routed.GetProperty("status").GetString(), routed.GetProperty("routed_to").GetString()).ShouldBe(("routed", "export_video"));
        var path = routed.GetProperty("routed_result").GetProperty("file").GetProperty("path").GetString()!;
        path.ShouldEndWith(".mp4");
        (await Film.OpenAsync(path)).Size.ShouldBe((1440, 1080));
    }

    [Fact]
    public async Task A_New_Process_Finds_The_Session_Of_An_Old_One()
    {
        string session;
        await using (var first = await _home.ConnectAsync())
        {
            var upload = await CallAsync(first, "upload_media", new() { ["sources"] = new[] { Repository.Media("box.mp4") } });
            session = upload.GetProperty("session_id").GetString()!;
            await CallAsync(first, "send_edit", new() { ["message"] = "keep the first 3 seconds" });
        }

        await using var second = await _home.ConnectAsync();
        var state = await CallAsync(second, "get_state", new() { ["session_id"] = session });

        state.GetProperty("duration_ms").GetInt64().ShouldBe(3000);
        state.GetProperty("export_ready").GetBoolean().ShouldBeTrue();
    }

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        using var limit = new CancellationTokenSource(Processes.Limit);
        var result = await client.CallToolAsync(tool, arguments, new Progress<ProgressNotificationValue>(), cancellationToken: limit.Token);
        result.IsError.ShouldNotBe(true, string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        return result.StructuredContent!.Value;
    }
}
