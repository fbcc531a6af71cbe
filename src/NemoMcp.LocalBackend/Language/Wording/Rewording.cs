namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>
/// Puts what people say into the words that rules read. A part is read in its own words first and counts in others only
/// where all of it is understood then, so that no rewrite can take a limit away from a wish.
/// </summary>
internal static class Rewording
{
    /// <summary>What joins parts of a message together, before it is split: "swap left and right".</summary>
    public static string OfMessage(string text) => Rewrite.Apply(WholeEnglish.All, Rewrite.Apply(WholeWording.All, text));

    /// <summary>The ways to read a part, the likeliest first.</summary>
    public static IEnumerable<string> Of(string text)
    {
        // "I don't want to hear it" looks like a wish that something be left alone.
        var turned = Rewrite.Apply(TurnedWording.All, text);
        if (turned != text)
        {
            yield return turned;
            yield return Full(turned);
        }

        yield return text;
        var full = Full(text);
        if (full != text)
        {
            yield return full;
        }
    }

    private static string Full(string text) => Rewrite.Apply(OnlyWording.All, Rewrite.Apply(ChineseWording.All, Rewrite.Apply(EnglishWording.All, Rewrite.Apply(EverydayThings.All, Rewrite.Apply(EverydayVerbs.All, text)))));
}
