using NemoMcp.LocalBackend.Rendering.Filters;
using NemoMcp.LocalBackend.Rendering.Titles;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Runs a plan. The film appears whole or not at all.</summary>
public sealed class RenderRunner(TimeProvider clock, RenderRunnerOptions? options = null)
{
    private readonly RenderRunnerOptions options = options ?? new RenderRunnerOptions();

    /// <summary>
    /// Runs ffmpeg to its end; progress is 0 to 100, never falls and comes from ffmpeg itself.
    /// Throws <see cref="FFmpegFailedException"/>, <see cref="FFmpegMissingException"/> or <see cref="TimeoutException"/>.
    /// </summary>
    public async Task RunAsync(RenderPlan plan, IProgress<double> percent, CancellationToken cancellationToken)
    {
        var programs = options.Programs ?? FFmpegPrograms.Find();
        var film = new FileInfo(plan.FilmPath);
        // A name of this run alone: a forgotten ffmpeg of a process that died may still write to another.
        var unfinished = Path.Combine(film.DirectoryName!, $".{film.Name}.{Guid.NewGuid():N}.part");

        Directory.CreateDirectory(plan.WorkFolder);
        Directory.CreateDirectory(film.DirectoryName!);

        try
        {
            await PrepareAsync(plan, cancellationToken);
            var ffmpeg = new FFmpegProcess(programs.FFmpeg, clock);
            var gain = plan.Loudness is { } pass ? await new LoudnessRun(ffmpeg, plan.WorkFolder, options.TimeLimit).FindGainAsync(pass, cancellationToken) : 0;
            await ffmpeg.RunAsync(RunOf(plan, gain, unfinished, percent), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(unfinished, film.FullName, overwrite: true);
        }
        finally
        {
            TidyUp(plan, unfinished);
        }

        percent.Report(100);
    }

    private static async Task PrepareAsync(RenderPlan plan, CancellationToken cancellationToken)
    {
        foreach (var line in plan.TitleLines)
        {
            await File.WriteAllTextAsync(Path.Combine(plan.WorkFolder, line.FileName), line.Text, cancellationToken);
        }

        TitleFont.Place(plan.WorkFolder, plan.TitleLines);
    }

    private static void TidyUp(RenderPlan plan, string unfinished)
    {
        File.Delete(unfinished);
        TitleFont.Remove(plan.WorkFolder);

        foreach (var line in plan.TitleLines)
        {
            File.Delete(Path.Combine(plan.WorkFolder, line.FileName));
        }
    }

    private FFmpegRun RunOf(RenderPlan plan, double gain, string unfinished, IProgress<double> percent)
    {
        var progress = new FFmpegProgressReader();
        double last = 0;

        return new FFmpegRun
        {
            // Five times a second: whoever follows a render looks again when its pace says that it will be done.
            Arguments = ["-hide_banner", "-v", "error", "-nostats", "-progress", "pipe:1", "-stats_period", "0.2", .. LoudnessFilter.With(plan.Arguments, gain), unfinished],
            WorkingFolder = plan.WorkFolder,
            TimeLimit = options.TimeLimit,
            MostMemoryBytes = options.MostMemoryBytes,
            OutputPath = unfinished,
            MostOutputBytes = options.MostFilmBytes,
            OnLine = line =>
            {
                // 100 is said when the film has its name, not before.
                if (progress.Read(line) is { Position.Ticks: > 0 } step && Math.Min(99.9, (step.Position + plan.Held) / plan.Duration * 100) is var now && now > last)
                {
                    last = now;
                    percent.Report(now);
                }
            },
        };
    }
}
