using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Media;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Asks ffprobe whether what came is the film that was wanted. Without ffprobe the question stays open, which is no failure.</summary>
public sealed class FilmCheck(MediaProbe probe)
{
    // Frames do not end where milliseconds do, and sound is padded to whole packets.
    private const double MinTolerance = 0.5;
    private const double RelativeTolerance = 0.02;

    internal async Task<(MediaFacts? Facts, string? Notice)> LookAsync(string path, ExportTask task, CancellationToken cancellationToken)
    {
        try
        {
            var facts = await probe.ProbeAsync(path, cancellationToken)
                ?? throw new NemoException(NemoErrorCode.DownloadFailed, Path.GetFileName(task.Plan.Path))
                {
                    Detail = task.Visit.Language.Say("What came holds neither picture nor sound; it was not kept.", "收到的内容既没有画面也没有声音，未保存。"),
                };
            return (facts, Mismatch(facts, task));
        }
        catch (FFmpegMissingException)
        {
            return (null, null);
        }
        catch (FFmpegFailedException)
        {
            return (null, null);
        }
        catch (TimeoutException)
        {
            // The film is as long in bytes as it should be; throwing it away because this machine is busy would help nobody.
            return (null, task.Visit.Language.Say(
                "This machine was too busy to check the film: look at it before using it.",
                "本机过于繁忙，未能检查影片，使用前请先查看。"));
        }
    }

    private static string? Mismatch(MediaFacts facts, ExportTask task)
    {
        var (film, draft) = (facts.Duration.TotalSeconds, (task.Plan.DurationMs ?? 0) / 1000.0);
        if (film <= 0 || draft <= 0 || Math.Abs(film - draft) <= Math.Max(MinTolerance, draft * RelativeTolerance))
        {
            return null;
        }

        var (has, wanted) = (Seconds(film), Seconds(draft));
        return task.Visit.Language.Say(
            $"The film is {has} s long, the timeline {wanted} s: look at the film before using it.",
            $"影片时长 {has} 秒，而时间线为 {wanted} 秒，使用前请先检查影片。");
    }

    private static string Seconds(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
