using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>Looks at a film as it really is, with ffprobe and ffmpeg.</summary>
internal sealed partial class Film
{
    private Film(string path, JsonElement facts) => (Path, Facts) = (path, facts);

    public string Path { get; }

    private JsonElement Facts { get; }

    public double Duration => double.Parse(Facts.GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture);

    public (int Width, int Height) Size => (Video.GetProperty("width").GetInt32(), Video.GetProperty("height").GetInt32());

    public string VideoCodec => Video.GetProperty("codec_name").GetString()!;

    public string PixelFormat => Video.GetProperty("pix_fmt").GetString()!;

    private JsonElement Video => Facts.GetProperty("streams").EnumerateArray().First(stream => stream.GetProperty("codec_type").GetString() is "video");

    public static async Task<Film> OpenAsync(string path)
    {
        var ended = await Processes.RunAsync("ffprobe", ["-v", "error", "-show_streams", "-show_format", "-of", "json", path]);
        ended.ExitCode.ShouldBe(0, ended.ToString());
        return new Film(path, NemoHome.Json(ended.Output));
    }

    /// <summary>Plays it through; a film that does not decode without a word is broken.</summary>
    public async Task ShouldPlayAsync()
    {
        var ended = await Processes.RunAsync("ffmpeg", ["-v", "error", "-xerror", "-i", Path, "-f", "null", "-"]);
        (ended.ExitCode, ended.Errors).ShouldBe((0, ""));
    }

    /// <summary>Mean loudness in dB.</summary>
    public async Task<double> MeanVolumeAsync(double startSeconds = 0, double? durationSeconds = null)
    {
        List<string> range = ["-ss", Number(startSeconds)];
        if (durationSeconds is { } duration)
        {
            range.AddRange(["-t", Number(duration)]);
        }

        var ended = await Processes.RunAsync("ffmpeg", ["-hide_banner", .. range, "-i", Path, "-map", "0:a", "-af", "volumedetect", "-f", "null", "-"]);
        return double.Parse(MeanVolume().Match(ended.Errors).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The share of nearly white pixels in the middle band of one frame, where a title stands.</summary>
    public async Task<double> WhiteShareAsync(double atSeconds)
    {
        var raw = System.IO.Path.GetTempFileName();
        try
        {
            var ended = await Processes.RunAsync(
                "ffmpeg",
                ["-v", "error", "-y", "-ss", Number(atSeconds), "-i", Path, "-frames:v", "1", "-vf", "crop=iw:ih/5:0:ih*2/5,format=gray", "-f", "rawvideo", raw]);
            ended.ExitCode.ShouldBe(0, ended.ToString());
            var pixels = await File.ReadAllBytesAsync(raw);
            return pixels.Count(pixel => pixel > 245) / (double)pixels.Length;
        }
        finally
        {
            File.Delete(raw);
        }
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"mean_volume: (-?[\d.]+) dB")]
    private static partial Regex MeanVolume();
}
