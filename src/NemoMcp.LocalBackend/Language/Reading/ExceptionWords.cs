using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Rules;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>
/// Sets exceptions apart before a sentence is split: "black and white except from 2s to 4s" becomes two parts, and all stretches
/// of "except 2s to 4s and 6s to 7s" stay in one, with a mark between them.
/// </summary>
internal static class ExceptionWords
{
    /// <summary>A stretch of the film in words, English or Chinese.</summary>
    public const string Place = "((from|between|for|in|during|on|at|to|从|在|第) ?)*(the )?(very )?(" + Spoken.Range + "|" + Spoken.ToTheEnd + "|" + Spoken.Portion + "|((first|opening|last|final|closing)|(最?开头|最?前面?|最后|结尾|末尾)的?) ?" + Spoken.Duration
        + "|(" + Scope.ClipEnglish + ")|(" + Scope.ClipChinese + ")|(after|before|until) (the )?" + Spoken.Moment + ")( of (it|(the |my |this )" + Spoken.Film + "))?(之间|这一?段|期间)?";

    /// <summary>Stands between the stretches of a list.</summary>
    public const string Between = "<j:[0-9]+>";

    public const string Except = "(except(ing)?( for)?|excluding|apart from|other than|besides|save for|barring)";

    public static string Apart(string text, TokenTable tokens)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = List.Replace(text, match => match.Groups["head"].Value + tokens.Add('j', new(match.Groups["and"].Value)), 1);
        }

        text = Everything.Replace(text, ", except ");
        text = Inner.Replace(text, ", ");
        text = InnerChinese.Replace(text, match => $"{match.Value}, ");
        return Others.Replace(text, match => match.Groups["english"].Success ? "it" : "");
    }

    public const string Places = Place + "( ?" + Between + " ?" + Place + ")*";
    private const string End = "(?= *($|[,;.!?，。、)]| (and|but|then|also|with)\\b|但|然后|除外))";

    // "Remove everything except", "keep everything but": the cuts' own.
    private const string Own = @"\b(remove|delete|drop|cut( out| off)?|get rid of|trim|keep|use|leave|take|mute|silence|(throw|chuck|toss|fling)( (away|out))?|ditch|bin|scrap|dump|trash|lose|discard|erase|hold on to|save) (the lot|it all|(all|everything|anything)( else)?( of it)?)";

    private static readonly Regex List = Spoken.Pattern(@"(?<head>(\b(" + Except + @"|(all|everything|anything)( else)?( of it)? but|not)\b|除了?|(?<=[,;] ?|但是?)(?=[^,;]{0,60}(除外|不变|不动|别动)))[^,;.]{0,80}?" + Place + @")(?<and> and (also )?| ?, ?(and )?| or | ?[和、及与] ?)(?=" + Places + "(?=[^,;.]{0,10}(除外|不变|不动|别动)|(以外|之外|外)?的?(其他|其余|剩下)?的?(部分|内容)?(都|全))|" + Places + End + ")");

    private static readonly Regex Everything = Spoken.Pattern("(?<!" + Own + @")(?<=\b(all|everything|anything)( of it)?) but (?=(not )?" + Places + End + ")");

    private static readonly Regex Inner = Spoken.Pattern("(?<![,;.]|^)(?<!" + Own + ") (?=(" + Except + "|(but )?not) " + Places + End + ")");

    private static readonly Regex InnerChinese = Spoken.Pattern("除了? ?(?>" + Places + "(以外|之外|外)?)(?! ?的?(其他|其余|剩下)?的?(部分|内容)?(都|全部|全)?(保留|留下|不要|静音|剪|删|去|移除|裁|切|砍|拿掉|取消|关掉))(?=[^,;。 ])");

    private static readonly Regex Others = Spoken.Pattern("(?<=(^|[;.] ?)" + Except + @"\b[^,;]*,[^;]*?)(?<english>\b(everything( else)?|all else|the rest( of (it|the " + Spoken.Film + "))?)\\b)|(?<=除了?[^,;]*, ?)(其他|其余|剩下|别)的?(部分|地方|时间|内容|画面)?(都|全部|全)*");
}
