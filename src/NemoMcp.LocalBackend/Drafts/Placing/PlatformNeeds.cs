namespace NemoMcp.LocalBackend.Drafts.Placing;

/// <summary>What a platform wants of a film beside its shape.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Lufs">The loudness that its players turn films to.</param>
/// <param name="LongestMs">The longest film that it takes from everybody; null where that hangs on the account.</param>
public sealed record PlatformNeeds(string Name, double Lufs, long? LongestMs)
{
    /// <summary>No platform for films publishes a figure; their players turn louder films down to about this.</summary>
    private const double Usual = -14;
    private const long Minute = 60_000;

    /// <summary>Limits of 2025: YouTube's and Instagram's help pages for Shorts and Reels, TikTok's for uploads.</summary>
    public static PlatformNeeds Of(string name) => new(name, Usual, name.ToUpperInvariant() switch
    {
        var words when words.Contains("SHORTS", StringComparison.Ordinal) => 3 * Minute,
        var words when words.Contains("STOR", StringComparison.Ordinal) => Minute,
        var words when words.Contains("REEL", StringComparison.Ordinal) || words.Contains("INSTAGRAM", StringComparison.Ordinal) => 3 * Minute,
        var words when words.Contains("TIK", StringComparison.Ordinal) => 60 * Minute,
        _ => null,
    });
}
