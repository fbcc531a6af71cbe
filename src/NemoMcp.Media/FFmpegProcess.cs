using System.ComponentModel;
using System.Diagnostics;

namespace NemoMcp.Media;

/// <summary>Runs ffmpeg or ffprobe to its end, or stops it: politely, then for good, never waiting without a limit.</summary>
public sealed class FFmpegProcess(string program, TimeProvider clock)
{
    // A killed process is gone at once; a disk that hangs can hold it longer, and then waiting helps nobody.
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Ends when the program has ended well. Throws <see cref="FFmpegFailedException"/> with its last lines,
    /// <see cref="TimeoutException"/> past the run's limit, <see cref="FFmpegMissingException"/> when there is no such program.
    /// </summary>
    public async Task RunAsync(FFmpegRun run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(run);
        var errors = new LastLines();
        using var pipes = new CancellationTokenSource();
        var drained = Task.WhenAll(
            LineReader.ReadAsync(process.StandardOutput, run.OnLine ?? (static _ => { }), pipes.Token),
            LineReader.ReadAsync(process.StandardError, errors.Add, pipes.Token));

        try
        {
            await WaitAsync(process, run, cancellationToken);
            await DrainAsync(drained);
        }
        finally
        {
            await pipes.CancelAsync();
            // Not every system can take back a read of a pipe, hence the limit here too.
            await drained.WaitAsync(EndLimit, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (process.ExitCode != 0)
        {
            throw new FFmpegFailedException($"{Name} ended with code {process.ExitCode}:\n{errors}", process.ExitCode);
        }
    }

    private string Name => Path.GetFileName(program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? program[..^4] : program);

    private Process Start(FFmpegRun run)
    {
        var start = new ProcessStartInfo(program, run.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = run.WorkingFolder ?? "",
        };

        // FFREPORT makes ffmpeg write a log with every path into the working folder; colours are for terminals.
        start.Environment.Remove("FFREPORT");
        start.Environment["AV_LOG_FORCE_NOCOLOR"] = "1";

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (!File.Exists(program))
        {
            throw new FFmpegMissingException(Name);
        }
        catch (Win32Exception problem)
        {
            throw new FFmpegFailedException($"{Name} could not be started: {problem.Message}", problem.NativeErrorCode, problem);
        }
    }

    private async Task WaitAsync(Process process, FFmpegRun run, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(run.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);

        using var watching = CancellationTokenSource.CreateLinkedTokenSource(either.Token);
        var ended = process.WaitForExitAsync(either.Token);

        try
        {
            if (run.MostMemoryBytes is not null || run.MostOutputBytes is not null)
            {
                var passed = new RunLimits(run, clock).WatchAsync(process, watching.Token);
                if (await Task.WhenAny(ended, passed) == passed && !ended.IsCompleted && passed.IsCompletedSuccessfully)
                {
                    await StopAsync(process, TimeSpan.Zero);
                    throw new FFmpegFailedException($"{Name} was stopped: {await passed}", exitCode: -1);
                }
            }

            await ended;
        }
        catch (OperationCanceledException stopped)
        {
            await StopAsync(process, run.PoliteStopLimit);
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException(FormattableString.Invariant($"{Name} was stopped: it took longer than {run.TimeLimit.TotalSeconds:0.#} seconds."), stopped);
        }
        finally
        {
            await watching.CancelAsync();
        }
    }

    private async Task StopAsync(Process process, TimeSpan politeStopLimit)
    {
        if (politeStopLimit > TimeSpan.Zero && await AskToQuitAsync(process) && await EndsWithinAsync(process, politeStopLimit))
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await EndsWithinAsync(process, EndLimit);
    }

    private static async Task<bool> AskToQuitAsync(Process process)
    {
        try
        {
            await process.StandardInput.WriteAsync('q');
            await process.StandardInput.FlushAsync(CancellationToken.None);
            return true;
        }
        catch (IOException)
        {
            // It no longer reads: it is ending, or it never listened.
            return false;
        }
    }

    private async Task<bool> EndsWithinAsync(Process process, TimeSpan limit)
    {
        using var end = new CancellationTokenSource(limit, clock);

        try
        {
            await process.WaitForExitAsync(end.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task DrainAsync(Task drained)
    {
        try
        {
            await drained.WaitAsync(EndLimit, clock);
        }
        catch (TimeoutException)
        {
            // A grandchild may have kept the pipe; the program itself has ended and said what it had to say.
        }
    }
}
