using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Finds halves, thirds and quarters of the film: "the first half", "the middle third", 前半段, 后三分之一.</summary>
internal static class Portions
{
    public static string Take(string text, TokenTable tokens) => Portion.Replace(text, match => tokens.Add('h', Of(match)));

    private static Token Of(Match match)
    {
        var of = match.Groups["half"].Success ? 2 : match.Groups["third"].Success ? 3 : 4;
        return new(match.Value, match.Groups["one"].Success ? 1 : match.Groups["two"].Success ? 2 : match.Groups["three"].Success ? 3 : of, of);
    }

    private const string OfTheFilm = "( of (it|(the |my |this )" + Spoken.Film + @"))?(?! of\b)";

    // "Its second half" is half of something that was named before, a clip: not of the film.
    private static readonly Regex Portion = Spoken.Pattern(
        @"(?<!\b(its|their|whose) )(\bthe )?\b((?<one>first|front|1st|opening)|(?<two>second|2nd)|last|latter|back|final) (?<half>half)\b" + OfTheFilm
        + @"|(?<!\b(its|their|whose) )(\bthe )?\b((?<one>first|1st|opening)|(?<two>middle|second|2nd)|last|final|(?<three>third)(?= quarter)) ((?<third>third)|quarter)\b(?! (clip|shot|video|title|caption|of a\b))" + OfTheFilm
        + "|(?<![这那一两二三四五六七八九十0-9] ?)((?<one>前|上)|后|下)(?<half>半(段|部分?|程)|一半(?!(速|的速度)))(的?(视频|影片|内容|画面))?"
        + "|((?<one>前面?的?|开头的?|第一个)|(?<two>中间的?)|后面?的?|最后的?)((?<third>三分之一)|四分之一)(的?(视频|影片|内容|画面))?");
}
