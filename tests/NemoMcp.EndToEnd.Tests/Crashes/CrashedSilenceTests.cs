using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.LocalBackend;
using NemoMcp.Testing;
using NemoMcp.Testing.Faults;
using NemoMcp.Testing.Time;

namespace NemoMcp.EndToEnd.Tests.Crashes;

/// <summary>The worst that a long edit meets, in one: a backend that says nothing up to the limit, and a server that dies meanwhile.</summary>
public sealed class CrashedSilenceTests : IDisposable
{
    private static readonly TimeSpan EditTime = TimeSpan.FromMinutes(10);

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task An_Edit_With_Silence_Up_To_Its_Limit_A_Kill_And_A_Restart_Still_Ends_In_The_Film()
    {
        const string Message = "keep the first 3 seconds";
        var clock = new FakeTime(TimeProvider.System.GetUtcNow());
        var options = new LocalBackendOptions { Folder = _home.File("backend"), SilentShare = 0, EditTime = EditTime };
        using var log = new TestLog();
        await using var backend = await LocalBackendHost.StartAsync(options, log, clock, TestLimits.Token());
        await using var proxy = new FaultProxy(backend.Address);
        var journal = new CrashJournal(_home.StateFolder);
        string job;
        await using (var first = await StartAsync(proxy.Address))
        {
            await first.CallAsync("upload_media", new() { ["sources"] = new[] { Repository.Media("box.mp4") } });
            job = (await first.CallAsync("send_edit", new() { ["message"] = Message, ["wait_seconds"] = 0 })).GetProperty("job_id").GetString()!;
            await clock.WaitForTimerAsync(left => left == EditTime);
            await journal.UntilAsync(job, "settling");
            await first.KillAsync();
        }

        await using var second = await StartAsync(proxy.Address);
        var jobs = (await second.CallAsync("get_job", [])).GetProperty("jobs").EnumerateArray();
        jobs.Single(listed => listed.GetProperty("kind").GetString() is "edit").GetProperty("status").GetString().ShouldBe("running");
        clock.Advance(EditTime);
        var edit = await second.CallAsync("get_job", new() { ["job_id"] = job, ["wait_seconds"] = 60 });
        var export = await second.CallAsync("export_video", new() { ["session_id"] = edit.GetProperty("session_id").GetString(), ["quality"] = "draft", ["wait_seconds"] = 120 });

        edit.GetProperty("status").GetString().ShouldBe("completed");
        edit.GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
        proxy.Ledger.Of(Message).Count.ShouldBe(1);
        export.GetProperty("status").GetString().ShouldBe("completed");
        var film = await Film.OpenAsync(export.GetProperty("file").GetProperty("path").GetString()!);
        film.Duration.ShouldBe(3, 0.3);
        await film.ShouldPlayAsync();
        Directory.GetFileSystemEntries(_home.OutputFolder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).ShouldBe([film.Path]);
    }

    private Task<CrashServer> StartAsync(Uri backend) => CrashServer.StartAsync(
        _home,
        ("NEMO_API_URL", backend.ToString()),
        ("NEMO_STREAM_IDLE_SECONDS", "0.5"),
        ("NEMO_POLL_SECONDS", "0.2"),
        ("NEMO_RECOVERY_DELAYS", string.Join(',', Enumerable.Repeat("0.5", 50))));
}
