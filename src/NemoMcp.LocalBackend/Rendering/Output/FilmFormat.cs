using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Output;

/// <summary>A kind of file and how it is encoded. This table is the only place.</summary>
internal sealed record FilmFormat
{
    private static readonly FilmFormat[] All =
    [
        new()
        {
            Name = "mp4",
            // High and yuv420p are what every phone, browser and platform plays.
            Picture = quality => ["-c:v", "libx264", "-preset", quality.X264Preset, "-crf", Text(quality.X264Crf), "-profile:v", "high", "-pix_fmt", "yuv420p"],
            // Ten frames to look ahead, and one for each thread or so.
            HeldFrames = 12,
            TurnsPeaksDown = true,
            Sound = quality => ["-c:a", "aac", "-b:a", $"{quality.SoundKilobits}k"],
            // The index goes to the front, so that a player starts before the whole file has come.
            Container = ["-movflags", "+faststart", "-f", "mp4"],
        },
        new()
        {
            Name = "webm",
            // Zero bit rate lets the crf alone decide; rows let VP9 use every core; "realtime" is what makes it bearable.
            Picture = quality => ["-c:v", "libvpx-vp9", "-b:v", "0", "-crf", Text(quality.Vp9Crf), "-deadline", "realtime", "-cpu-used", Text(quality.Vp9Speed), "-row-mt", "1", "-pix_fmt", "yuv420p"],
            Sound = quality => ["-c:a", "libopus", "-b:a", $"{quality.SoundKilobits}k"],
            Container = ["-f", "webm"],
        },
        new() { Name = "gif", Picture = _ => ["-c:v", "gif"], Container = ["-f", "gif"] },
        new() { Name = "mp3", Sound = quality => ["-c:a", "libmp3lame", "-b:a", $"{quality.SoundKilobits}k"], Container = ["-f", "mp3"] },
        new() { Name = "wav", Sound = _ => ["-c:a", "pcm_s16le"], Container = ["-f", "wav"] },
    ];

    public required string Name { get; init; }

    /// <summary>Null: the file holds sound only.</summary>
    public Func<FilmQuality, IReadOnlyList<string>>? Picture { get; init; }

    /// <summary>Null: the file holds pictures only.</summary>
    public Func<FilmQuality, IReadOnlyList<string>>? Sound { get; init; }

    /// <summary>So many frames the picture encoder takes in before it gives one out.</summary>
    public int HeldFrames { get; init; }

    /// <summary>The sound encoder answers peaks near full scale by turning the sound down.</summary>
    public bool TurnsPeaksDown { get; init; }

    public required IReadOnlyList<string> Container { get; init; }

    /// <summary>256 colours from a palette, and frames that hardly compress.</summary>
    public bool IsGif => Name == "gif";

    /// <summary>mp4 when none is named.</summary>
    public static FilmFormat Of(string? name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name ?? "mp4", StringComparison.OrdinalIgnoreCase))
        ?? throw new RenderRefusedException("The format must be mp4, webm, gif, mp3 or wav.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
