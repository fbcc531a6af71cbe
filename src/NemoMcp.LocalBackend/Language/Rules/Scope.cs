using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules;

/// <summary>Reads to which stretch of the film a change belongs: "from 0:05 to 0:10", "the second clip", 最后3秒, 第二段.</summary>
internal static class Scope
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>A clip by its number, for the patterns of other rules; groups <c>n</c> (the number's words) and <c>last</c>.</summary>
    public const string ClipEnglish = @"(the |my )?((?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(st|nd|rd|th))|(?<last>last|final)) (video clip|clip|video|shot|scene|photo|image|picture|segment|piece)\b|\b(the )?((clip|shot|scene|photo|segment) (number |no\.? ?|#)?|video (number |no\.? ?|#))(?<n>[0-9]{1,2}|one|two|three|four|five)\b(?! ?((s|secs?|seconds?|m|mins?|minutes?|x|deg|degrees?|times)\b|[%°]))";
    public const string ClipChinese = "(第 ?(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?|(?<last>最后) ?一 ?)[段个条张](视频|片段|素材|照片|图片|画面|镜头)?";

    public static EditScope Read(Part part)
    {
        part.Claim(Every);
        if ((part.Claim(ClipInEnglish) ?? part.Claim(ClipInChinese)) is { } clip)
        {
            return new() { Clip = NumberOf(clip) };
        }

        if (part.Portion(part.Claim(OfTheFilm)) is { } portion)
        {
            return new() { Portion = portion };
        }

        if (part.Token(part.Claim(Range), "r") is { } range)
        {
            return new() { StartMs = range.A, EndMs = range.B };
        }

        if (part.Token(part.Claim(First), "d") is { } first)
        {
            return new() { StartMs = 0, EndMs = first.A };
        }

        if (part.Token(part.Claim(Last), "d") is { } last)
        {
            return new() { LastMs = last.A };
        }

        return part.Token(part.Claim(Onwards), "o") is { } open ? new() { StartMs = open.A }
            : part.Token(part.Claim(After), "c") is { } after ? new() { StartMs = after.A }
            : part.Token(part.Claim(Before), "c") is { } before ? new() { StartMs = 0, EndMs = before.A }
            : EditScope.Whole;
    }

    /// <summary>The number in a match of <see cref="ClipEnglish"/> or <see cref="ClipChinese"/>; -1 is the last.</summary>
    public static int NumberOf(Match clip, string group = "n", string last = "last")
    {
        if (clip.Groups[last].Success)
        {
            return -1;
        }

        var words = clip.Groups[group].Value;
        var ordinal = Array.FindIndex(Ordinals, name => name.Equals(words, StringComparison.OrdinalIgnoreCase));
        var digits = string.Concat(words.TakeWhile(char.IsAsciiDigit));
        return ordinal >= 0 ? ordinal + 1
            : digits.Length > 0 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : (int)Numbers.Read(words);
    }

    private const string Of = @"(\b(only|just|in|of|on|for|to|during|from|within|at|between) )*";

    private static readonly Regex Every = Spoken.Pattern(@"\b(in |of |on |for |to )?(each|every) (clip|video|shot|scene|photo|image|picture)\b|每一?[段个条张](视频|片段|素材|照片|图片)?");
    private static readonly Regex ClipInEnglish = Spoken.Pattern(@"\b" + Of + "(" + ClipEnglish + ")");
    private static readonly Regex ClipInChinese = Spoken.Pattern("(只?把|只?将|在|对|让|给)?" + ClipChinese);
    private static readonly Regex Range = Spoken.Pattern(Of + "(the )?(part |section |stretch |bit |piece |moment |portion |segment |seconds |stuff |scene )?" + Of + Spoken.Range + "|(从|在|把|将|第)* ?" + Spoken.Range + "(之间|这一?段|期间|的?(部分|画面|内容|片段))*");
    private static readonly Regex OfTheFilm = Spoken.Pattern("(" + Of + "(the )?|(只?把|只?将|在|对|让|给)?)" + Spoken.Portion + "的?");
    private static readonly Regex First = Spoken.Pattern(Of + "(the )?(very )?(first|opening) " + Spoken.Duration + "|(只?把|将|在)?(最?开头|最?前面?)的? ?" + Spoken.Duration + "(的?(部分|画面|内容))?");
    private static readonly Regex Last = Spoken.Pattern(Of + "(the )?(very )?(last|final|closing) " + Spoken.Duration + "|(只?把|将|在)?(最后|结尾|末尾)的? ?" + Spoken.Duration + "(的?(部分|画面|内容))?");
    private static readonly Regex Onwards = Spoken.Pattern(@"(\b(from|starting( at| from)?) |从 ?)*" + Spoken.ToTheEnd);
    private static readonly Regex After = Spoken.Pattern(@"\b(after|starting (at|from)) (the )?" + Spoken.Moment);
    private static readonly Regex Before = Spoken.Pattern(@"\b(before|until|up to) (the )?" + Spoken.Moment);
}
