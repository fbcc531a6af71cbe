using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.LocalBackend.Tests.Editing;
using NemoMcp.Media;
using NemoMcp.Protocol.Renders;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>Renders drafts for real and measures what came out.</summary>
internal sealed partial class Studio : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly TempFolder folder = new();
    private readonly CancellationTokenSource time = new(Limit);

    public string Folder => folder.Path;

    public CancellationToken Time => time.Token;

    /// <summary>A file that ffmpeg makes from nothing, given as the words before its name.</summary>
    public async Task<string> MakeAsync(string name, params string[] arguments)
    {
        var path = folder.File(name);
        await FFmpegAsync(["-v", "error", "-y", .. arguments, path]);
        return path;
    }

    public async Task<MediaFacts> FactsAsync(string path) => (await new MediaProbe(TimeProvider.System).ProbeAsync(path, Time)).ShouldNotBeNull();

    public async Task<string> RenderAsync(DraftBuilder draft, RenderOutput? output = null, IProgress<double>? percent = null)
    {
        var film = folder.File("out", $"film.{(output ?? new RenderOutput()).Format}");
        var plan = draft.Plan(output, folder.File("work", "."), film);
        await new RenderRunner(TimeProvider.System).RunAsync(plan, percent ?? new Steps(), Time);
        // Neither a half-written film nor a title's font stays behind.
        Directory.GetFiles(Path.GetDirectoryName(film)!).ShouldBe([film]);
        Directory.GetFiles(plan.WorkFolder).ShouldBeEmpty();
        return film;
    }

    /// <summary>The frame at a time, one byte of brightness per pixel.</summary>
    public async Task<Frame> FrameAsync(string film, double seconds)
    {
        var facts = await FactsAsync(film);
        var raw = folder.File("frame.gray");
        // The range is widened so that black is 0 and white is 255.
        await FFmpegAsync(["-v", "error", "-y", "-ss", seconds.ToString(CultureInfo.InvariantCulture), "-i", film, "-frames:v", "1", "-vf", "scale=out_range=pc,format=gray", "-f", "rawvideo", raw]);
        return new Frame(facts.Width!.Value, facts.Height!.Value, await File.ReadAllBytesAsync(raw, Time));
    }

    /// <summary>Mean brightness, blue against yellow and red against green of a frame; 128 is no colour.</summary>
    public async Task<(double Luma, double Blue, double Red)> ColorAsync(string film, double seconds, string crop = "null")
    {
        var raw = folder.File("frame.yuv");
        await FFmpegAsync(["-v", "error", "-y", "-ss", Text(seconds), "-i", film, "-frames:v", "1", "-vf", $"{crop},scale=out_range=pc,format=yuvj444p", "-f", "rawvideo", raw]);
        var bytes = await File.ReadAllBytesAsync(raw, Time);
        var plane = bytes.Length / 3;
        double Mean(int number) => bytes.Skip(number * plane).Take(plane).Average(value => (double)value);
        return (Mean(0), Mean(1), Mean(2));
    }

    /// <summary>The film that one message after the other makes of files, by the editor itself.</summary>
    public async Task<string> SayAsync(IReadOnlyList<string> files, params string[] messages)
    {
        var said = new DraftBuilder();
        foreach (var file in files)
        {
            said.File(file, await FactsAsync(file));
        }

        var turn = new Turn([.. said.Media.Values]);
        foreach (var message in messages)
        {
            turn.Say(message).Complete.ShouldBeTrue(message);
        }

        var film = folder.File("out", $"{Guid.NewGuid():N}.mp4");
        var plan = new RenderPlanner().Plan(turn.Draft!, said.Media, new RenderOutput { Quality = "draft" }, folder.File("work", "."), film);
        await new RenderRunner(TimeProvider.System).RunAsync(plan, new Steps(), Time);
        return film;
    }

    /// <summary>Loudness by EBU R128 in LUFS, of a stretch of the file.</summary>
    public async Task<double> LoudnessAsync(string path, double from = 0, double length = 1000)
    {
        var lines = await FFmpegErrorsAsync("-ss", Text(from), "-t", Text(length), "-i", path, "-map", "0:a:0", "-af", "ebur128=framelog=verbose", "-f", "null", "-");
        return double.Parse(LoudnessText().Matches(lines)[^1].Groups["lufs"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Mean level in dB below full scale, of a stretch of the file.</summary>
    public async Task<double> VolumeAsync(string path, double from = 0, double length = 1000, string only = "anull")
    {
        var lines = await FFmpegErrorsAsync("-ss", Text(from), "-t", Text(length), "-i", path, "-map", "0:a:0", "-af", $"{only},volumedetect", "-f", "null", "-");
        return double.Parse(VolumeText().Match(lines).Groups["db"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A hash of each packet of the picture, in the order of the file.</summary>
    public async Task<string[]> PacketsAsync(string path)
    {
        var list = folder.File("packets.txt");
        await FFmpegAsync(["-v", "error", "-y", "-i", path, "-map", "0:v:0", "-c", "copy", "-f", "framemd5", list]);
        return [.. (await File.ReadAllLinesAsync(list, Time)).Where(line => !line.StartsWith('#')).Select(line => line.Split(',')[^1].Trim())];
    }

    /// <summary>How often the sound changes its sign within a stretch: twice per period of a tone.</summary>
    public async Task<int> ZeroCrossingsAsync(string path, double from, double length)
    {
        var raw = folder.File("sound.s8");
        await FFmpegAsync(["-v", "error", "-y", "-ss", Text(from), "-t", Text(length), "-i", path, "-ac", "1", "-ar", "48000", "-f", "s8", raw]);
        var samples = (await File.ReadAllBytesAsync(raw, Time)).Select(value => (sbyte)value).Where(value => value != 0).ToList();
        return samples.Zip(samples.Skip(1), (one, next) => one > 0 != next > 0).Count(changed => changed);
    }

    /// <summary>The H.264 profile that ffprobe names.</summary>
    public async Task<string> ProfileAsync(string film)
    {
        var lines = new List<string>();
        await new FFmpegProcess(FFmpegPrograms.Find().FFprobe, TimeProvider.System).RunAsync(
            new FFmpegRun
            {
                Arguments = ["-v", "error", "-select_streams", "v", "-show_entries", "stream=profile", "-of", "csv=p=0", film],
                TimeLimit = Limit,
                OnLine = lines.Add,
            },
            Time);
        return string.Concat(lines);
    }

    public void Dispose()
    {
        time.Dispose();
        folder.Dispose();
    }

    private Task FFmpegAsync(IReadOnlyList<string> arguments) =>
        new FFmpegProcess(FFmpegPrograms.Find().FFmpeg, TimeProvider.System).RunAsync(new FFmpegRun { Arguments = arguments, TimeLimit = Limit }, Time);

    // Filters report on standard error, which the product keeps only the end of: here it is all wanted.
    private async Task<string> FFmpegErrorsAsync(params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(FFmpegPrograms.Find().FFmpeg, ["-hide_banner", "-nostats", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
        var text = await process.StandardError.ReadToEndAsync(Time);
        await process.WaitForExitAsync(Time);
        return text;
    }

    private static string Text(double seconds) => seconds.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(?<lufs>-?[0-9.]+) LUFS", RegexOptions.ExplicitCapture)]
    private static partial Regex LoudnessText();

    [GeneratedRegex("mean_volume: (?<db>-?[0-9.]+) dB", RegexOptions.ExplicitCapture)]
    private static partial Regex VolumeText();
}
