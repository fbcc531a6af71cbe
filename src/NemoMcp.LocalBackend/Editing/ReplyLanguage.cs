using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Captions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>In which language to answer: the message's script, else the session's language, else English.</summary>
internal static class ReplyLanguage
{
    public static bool IsChinese(string message, string? language)
    {
        // A Chinese title or caption in an English sentence does not make the sentence Chinese.
        var text = Quotations.Take(Captioning.Of(message).Wishes, new TokenTable(), _ => false);
        return Kana.IsMatch(text) ? IsChinese(language) : Han.IsMatch(text) || IsChinese(language);
    }

    private static bool IsChinese(string? language) => language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) is true;

    private static readonly Regex Han = Spoken.Pattern("[\u4E00-\u9FFF]");

    private static readonly Regex Kana = Spoken.Pattern("[\u3040-\u30FF\uAC00-\uD7AF]");
}
