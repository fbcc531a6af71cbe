namespace NemoMcp.LocalBackend.Rendering.Output;

/// <summary>What a quality means to each encoder. This table is the only place.</summary>
internal sealed record FilmQuality(string Name, string X264Preset, int X264Crf, int Vp9Speed, int Vp9Crf, int SoundKilobits)
{
    // superfast, not ultrafast: ultrafast gives up CABAC and 8x8 transforms, and with them the High profile.
    // "high" spends bits and not time: at crf 20 veryfast looks like medium does, in a third of its time and a somewhat
    // larger file, and a person waits for the time.
    private static readonly FilmQuality[] All =
    [
        new("draft", "superfast", 28, Vp9Speed: 8, Vp9Crf: 40, SoundKilobits: 96),
        new("standard", "veryfast", 23, Vp9Speed: 7, Vp9Crf: 34, SoundKilobits: 128),
        new("high", "veryfast", 20, Vp9Speed: 6, Vp9Crf: 30, SoundKilobits: 192),
    ];

    /// <summary>high when none is named.</summary>
    public static FilmQuality Of(string? name) =>
        All.FirstOrDefault(quality => string.Equals(quality.Name, name ?? "high", StringComparison.OrdinalIgnoreCase))
        ?? throw new RenderRefusedException("The quality must be draft, standard or high.");
}
