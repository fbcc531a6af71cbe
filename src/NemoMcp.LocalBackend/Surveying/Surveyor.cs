using System.Collections.Concurrent;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Surveying;

/// <summary>Measures files with one pass of ffmpeg at the size of a stamp, and remembers what it found.</summary>
public sealed class Surveyor(TimeProvider clock)
{
    internal const string MotionKey = "lavfi.signalstats.YDIF";
    internal const string LoudnessKey = "lavfi.astats.Overall.RMS_level";

    /// <summary>Four hours of sound: no film is longer.</summary>
    internal const int LongestSteps = 4 * 3600 * 1000 / MediaSurvey.LoudnessStepMs;

    /// <summary>So many files stay in memory; one of an hour takes about 350 KB.</summary>
    private const int MostKept = 100;

    /// <summary>An edit waits for it; a file that takes longer counts as not measured, which the reply tells.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<MediaId, MediaSurvey> _kept = new();

    /// <summary>What was measured of each file; files that cannot be measured are left out.</summary>
    public async Task<IReadOnlyDictionary<MediaId, MediaSurvey>> OfAsync(IEnumerable<MediaItem> media, CancellationToken cancellationToken)
    {
        var surveys = new Dictionary<MediaId, MediaSurvey>();
        foreach (var item in media.Where(item => item.Facts.Kind is not MediaKind.Image))
        {
            if (await OfAsync(item, cancellationToken) is { } survey)
            {
                surveys[item.Id] = survey;
            }
        }

        return surveys;
    }

    private async Task<MediaSurvey?> OfAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(item.Id, out var kept))
        {
            return kept;
        }

        try
        {
            var reader = new SurveyReader();
            await new FFmpegProcess(FFmpegPrograms.Find().FFmpeg, clock).RunAsync(new() { Arguments = Arguments(item), TimeLimit = Limit, OnLine = reader.Read }, cancellationToken);
            if (_kept.Count >= MostKept)
            {
                _kept.Clear();
            }

            return _kept[item.Id] = reader.Survey;
        }
        catch (Exception problem) when (problem is FFmpegFailedException or FFmpegMissingException or TimeoutException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Arguments(MediaItem item)
    {
        var hasPicture = item.Facts.Kind is MediaKind.Video;
        // One graph, so that both print one after the other and no line is torn.
        List<string> chains = [];
        if (hasPicture)
        {
            chains.Add($"[0:V:0]fps={1000 / MediaSurvey.MotionStepMs}:start_time=0,scale=64:36,format=gray,signalstats,metadata=mode=print:key={MotionKey}:file=pipe\\\\:1:direct=1[v]");
        }

        if (item.Facts.HasAudio)
        {
            chains.Add($"[0:a:0]aresample=8000:async=1:first_pts=0,aformat=channel_layouts=mono,asetnsamples=n={8 * MediaSurvey.LoudnessStepMs},astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=RMS_level,ametadata=mode=print:key={LoudnessKey}:file=pipe\\\\:1:direct=1[a]");
        }

        return
        [
            "-hide_banner", "-v", "error", "-nostats",
            .. SafeInput.Arguments(item.Path),
            "-filter_complex", string.Join(';', chains),
            .. hasPicture ? ["-map", "[v]", "-f", "null", "-"] : Array.Empty<string>(),
            .. item.Facts.HasAudio ? ["-map", "[a]", "-f", "null", "-"] : Array.Empty<string>(),
        ];
    }
}
