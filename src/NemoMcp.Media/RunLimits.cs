using System.Diagnostics;

namespace NemoMcp.Media;

/// <summary>Looks now and then at what a running program takes.</summary>
internal sealed class RunLimits(FFmpegRun run, TimeProvider clock)
{
    /// <summary>ffmpeg fills memory or a disk in seconds, not in less.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private const long Megabyte = 1_000_000;

    /// <summary>Ends with the reason when a limit is passed; never otherwise, until it is cancelled.</summary>
    public async Task<string> WatchAsync(Process process, CancellationToken cancellationToken)
    {
        using var looks = new PeriodicTimer(LookEvery, clock);
        while (await looks.WaitForNextTickAsync(cancellationToken))
        {
            if (Passed(process) is { } reason)
            {
                return reason;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    private string? Passed(Process process)
    {
        if (run.MostMemoryBytes is { } memory && Memory(process) > memory)
        {
            return FormattableString.Invariant($"it took more than {memory / Megabyte} MB of memory. A smaller size, or the film in parts, takes less.");
        }

        var output = run.OutputPath is { } path ? new FileInfo(path) : null;
        return run.MostOutputBytes is { } bytes && output is { Exists: true } && output.Length > bytes
            ? FormattableString.Invariant($"the file grew past {bytes / Megabyte} MB. A lower quality, a smaller size or a shorter film is smaller.")
            : null;
    }

    private static long Memory(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // Gone meanwhile.
            return 0;
        }
    }
}
