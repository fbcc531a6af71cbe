namespace NemoMcp.LocalBackend.Language.Rules.Sound;

/// <summary>
/// Whose loudness is what. EBU R 128 (broadcast) and Apple's rules for podcasts are published; YouTube and the platforms for
/// short films publish none: -14 LUFS is what their players turn louder films down to, as measured by many.
/// The page docs/local-editing.md names the sources.
/// </summary>
internal sealed record LoudnessTarget(double Lufs, string Name)
{
    private const double Streaming = -14;
    private const double Podcast = -16;
    private const double Broadcast = -23;

    /// <summary>The usual one of the platforms where none is named.</summary>
    public static LoudnessTarget Of(string? platform) => platform switch
    {
        null => new(Streaming, ""),
        _ when IsOneOf(platform, "podcast", "播客") => new(Podcast, platform),
        _ when IsOneOf(platform, "tv", "television", "broadcast", "radio", "电视", "广播") => new(Broadcast, $"EBU R 128, {platform}"),
        _ => new(Streaming, platform),
    };

    private static bool IsOneOf(string platform, params string[] words) => words.Any(word => platform.Contains(word, StringComparison.OrdinalIgnoreCase));
}
