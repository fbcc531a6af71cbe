namespace NemoMcp.Core.Guidance;

/// <summary>Finds the language of an answer.</summary>
public static class Languages
{
    /// <summary>The language of a BCP 47 tag; null for an absent tag.</summary>
    public static Language? FromTag(string? tag) => tag switch
    {
        null or "" => null,
        _ when tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => Language.Chinese,
        _ => Language.English,
    };

    /// <summary>The language of a text by its script; null where it has no letters.</summary>
    public static Language? FromText(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : text.Any(IsHan) ? Language.Chinese
        : text.Any(char.IsLetter) ? Language.English
        : null;

    /// <summary>Picks the phrase of a language.</summary>
    public static string Say(this Language language, string english, string chinese) => language is Language.Chinese ? chinese : english;

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
