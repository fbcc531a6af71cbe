using NemoMcp.Testing;

namespace NemoMcp.Media.Tests;

public sealed class FFmpegProcessTests
{
    [Fact]
    public async Task Words_Arrive_One_By_One_However_Odd_They_Are()
    {
        string[] odd = ["a b", "\"quoted\"", "$HOME `id` %PATH%", "*", "城市", "'", "back\\slash\\", ""];

        var lines = await Dummy.LinesAsync(Dummy.Run([.. odd.SelectMany(word => new[] { "out", word + "|" })]), TestLimits.Token());

        lines.ShouldBe(odd.Select(word => word + "|"));
    }

    [Fact]
    public async Task It_Runs_In_The_Folder_That_It_Is_Given_And_Writes_No_Report_There()
    {
        using var folder = new TempFolder();
        Environment.SetEnvironmentVariable("FFREPORT", "file=report.log");

        try
        {
            var lines = await Dummy.LinesAsync(Dummy.Run("folder", "env", "FFREPORT", "env", "AV_LOG_FORCE_NOCOLOR") with { WorkingFolder = folder.Path }, TestLimits.Token());

            Path.GetFileName(lines[0]).ShouldBe(Path.GetFileName(folder.Path));
            lines[1..].ShouldBe(["absent", "1"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("FFREPORT", null);
        }
    }

    [Fact]
    public async Task A_Failure_Carries_The_Code_And_The_Last_Lines_Cleaned_And_Bounded()
    {
        var run = Dummy.Run("err", "first and long gone", "flood", "30", "err", "\u001B[31mred\u001B[0m \u202Eright to left\u0007", "err", new string('y', 5000), "exit", "7");

        var problem = await Should.ThrowAsync<FFmpegFailedException>(Dummy.Process.RunAsync(run, TestLimits.Token()));

        problem.ExitCode.ShouldBe(7);
        var lines = problem.Message.Split('\n');
        lines[0].ShouldBe("NemoMcp.FFmpegDummy ended with code 7:");
        lines.Length.ShouldBe(21);
        lines[^2].ShouldBe("[31mred[0m right to left");
        lines[^1].ShouldBe(new string('y', 300) + "…");
        problem.Message.ShouldNotContain("first and long gone");
    }

    [Fact]
    public async Task Pipes_Are_Drained_So_That_A_Talkative_Program_Ends()
    {
        // Two megabytes: a pipe that nobody reads holds 64 kB, and its writer would wait for ever.
        var lines = await Dummy.LinesAsync(Dummy.Run("flood", "10000", "out", "done"), TestLimits.Token());

        lines.ShouldBe(["done"]);
    }

    [Fact]
    public async Task A_Cancelled_Run_Is_Asked_To_Quit_And_May_Finish_Its_Work()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestLimits.Token());
        var lines = new List<string>();
        var run = Dummy.Run("out", "ready", "wait-q", "out", "closed the file") with
        {
            PoliteStopLimit = Dummy.Long,
            OnLine = line =>
            {
                lines.Add(line);
                cancel.Cancel();
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(Dummy.Process.RunAsync(run, cancel.Token));

        lines.ShouldBe(["ready", "closed the file"]);
    }

    [Fact]
    public async Task A_Run_That_Does_Not_Listen_Is_Killed()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestLimits.Token());
        var run = Dummy.Run("out", "ready", "wait-forever") with { PoliteStopLimit = TimeSpan.FromMilliseconds(50), OnLine = _ => cancel.Cancel() };

        var start = TimeProvider.System.GetTimestamp();
        await Should.ThrowAsync<OperationCanceledException>(Dummy.Process.RunAsync(run, cancel.Token));

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_Run_Past_Its_Limit_Is_Stopped_And_Is_No_Cancellation_By_The_Caller()
    {
        var run = Dummy.Run("wait-forever") with { TimeLimit = TimeSpan.FromMilliseconds(200), PoliteStopLimit = TimeSpan.Zero };

        var problem = await Should.ThrowAsync<TimeoutException>(Dummy.Process.RunAsync(run, TestLimits.Token()));

        problem.Message.ShouldBe("NemoMcp.FFmpegDummy was stopped: it took longer than 0.2 seconds.");
    }

    [Fact]
    public async Task A_Cancelled_Caller_Starts_Nothing()
    {
        using var folder = new TempFolder();

        await Should.ThrowAsync<OperationCanceledException>(new FFmpegProcess(folder.File("no-such-program"), TimeProvider.System).RunAsync(Dummy.Run(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_Program_That_Is_Gone_Is_Named()
    {
        using var folder = new TempFolder();

        var problem = await Should.ThrowAsync<FFmpegMissingException>(new FFmpegProcess(folder.File("ffmpeg"), TimeProvider.System).RunAsync(Dummy.Run(), TestLimits.Token()));

        problem.Program.ShouldBe("ffmpeg");
    }
}
