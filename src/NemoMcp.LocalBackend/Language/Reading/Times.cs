using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Finds moments, durations and ranges in their usual forms.</summary>
internal static class Times
{
    private const string To = "( ?[-–—~] ?| (to|till|until|through|up to) (the )?| ?[到至] ?)";
    private const string Time = "(the |第 ?)?<[cd]:(?<T>[0-9]+)>";

    public static string Take(string text, TokenTable tokens)
    {
        text = Clock.Replace(text, match => tokens.Add('c', new(match.Value, (long)Math.Round(((((Number(match, "h") * 60) + Number(match, "m")) * 60) + Number(match, "s")) * 1000))));
        text = Between.Replace(text, "${w} ${n} ");
        text = More.Replace(text, match => tokens.Add('e', new(match.Value, (long)(Number(match, "n") * Unit(match)))));
        text = Couple.Replace(text, "two ");
        text = AndAHalf.Replace(text, match => tokens.Add('d', new(match.Value, 1500, 1000)));
        text = ASecond.Replace(text, match => tokens.Add('d', new(match.Value, 1000, 1000)));
        text = HalfOf.Replace(text, match => tokens.Add('d', new(match.Value, (long)(Unit(match) * (match.Groups["one"].Success ? 1 : Number(match, "n") + 0.5)), Unit(match))));
        text = Duration.Replace(text, match => tokens.Add('d', new(match.Value, Length(match), match.Groups["s"].Success ? 1000 : 60_000)));
        text = Milliseconds.Replace(text, match => tokens.Add('d', new(match.Value, (long)Number(match, "n"), 1)));
        return Ranges(text, tokens);
    }

    private static string Ranges(string text, TokenTable tokens)
    {
        text = SecondOf.Replace(text, match => tokens.Add('c', new(match.Value, (long)(Number(match, "n") * 1000))));
        text = SameUnit.Replace(text, match => tokens.Add('d', new(match.Value, (long)(Number(match, "n") * tokens[match.Groups["d"].Value].B), tokens[match.Groups["d"].Value].B)));
        text = UnitFirst.Replace(text, match => tokens.Add('r', new(match.Value, (long)(Number(match, "a") * 1000), (long)(Number(match, "b") * 1000))));
        text = BareStart.Replace(text, match => tokens.Add('r', new(match.Value, (long)(Number(match, "n") * tokens[match.Groups["b"].Value].B), tokens[match.Groups["b"].Value].A)));
        text = Both.Replace(text, match => tokens.Add('r', new(match.Value, tokens[match.Groups["a"].Value].A, tokens[match.Groups["b"].Value].A)));
        text = FromTheStart.Replace(text, match => tokens.Add('r', new(match.Value, 0, tokens[match.Groups["b"].Value].A)));
        text = UntilTheEnd.Replace(text, match => tokens.Add('o', new(match.Value, tokens[match.Groups["a"].Value].A)));
        return Ordinal.Replace(text, match => tokens.Add('c', new(match.Value, tokens[match.Groups["a"].Value].A)));
    }

    private static double Number(Match match, string group) => match.Groups[group] is { Success: true } found ? Numbers.Read(found.Value) : 0;

    private static long Unit(Match match) => match.Groups["min"].Success ? 60_000 : 1000;

    private static long Length(Match match) => (long)Math.Round(
        ((((Number(match, "h") * 60) + Number(match, "m") + (match.Groups["half"].Success ? 0.5 : 0)) * 60)
        + Number(match, "s") + (match.Groups["halfs"].Success ? 0.5 : 0) + (match.Groups["a"].Success ? 60 : 0)) * 1000);

    private static readonly Regex Clock = Spoken.Pattern(@"(?<![0-9:.])((?<h>[0-9]{1,2}):)?(?<m>[0-9]{1,2}):(?<s>[0-9]{2}(\.[0-9]{1,3})?)(?![0-9:])");

    // "The five most exciting seconds", "three more seconds": the number goes to its unit, and what stood between is not lost.
    private static readonly Regex Between = Spoken.Pattern(@"\b(?<n>" + Numbers.Any + @") (?<w>most [a-z]+|best|liveliest|busiest|loudest|first|last|final|opening|closing) (?=(seconds|minutes)\b)");
    private static readonly Regex More = Spoken.Pattern(@"\b(?<n>" + Numbers.Any + @") (more|extra|additional|further) (seconds?|(?<min>minutes?))\b");
    private static readonly Regex Couple = Spoken.Pattern(@"\ba couple( of)? (?=(seconds?|secs?|minutes?|mins?)\b)");
    private static readonly Regex AndAHalf = Spoken.Pattern(@"\b(a|one) second and a half\b");

    // "A second off the start", "for a second": by what stands beside it, it is no second title.
    private static readonly Regex ASecond = Spoken.Pattern(@"\b(?<!half )((a|one|another|a single) (whole |full |short )?second|a sec)(?= (off|from (both|each|either|the (very )?(start|beginning|front|end|back|tail))|at (both|each|either|the (very )?(start|beginning|end))|long|is (enough|plenty|fine)|(will|would|should) (do|be enough)|each)\b)|(?<=\b(for|over|lasting|last|during) (about |around |just |only )?)((a|another|a single) (whole |full )?second|a sec)\b(?! (title|text|card|clip|video|film|shot|one|time|half|part|piece|photo|picture|image|logo|caption|song|person|hand))");

    // Half a minute, a minute and a half, one and a half minutes, 半分钟, 半秒.
    private static readonly Regex HalfOf = Spoken.Pattern(@"\bhalf[ -]a[ -]((?<min>minute)|second)\b|\b(?<n>one|two|three) and a half ((?<min>minutes?)|seconds?)\b|\b(?<n>a|one|two|three) (?<min>minutes?) and a half\b|半((?<min>分钟)|秒钟?)|(?<=\b(first|last|final) )((?<min>minute)|second)(?<one>)\b");

    // "A second" is left alone: "a second title" is another one and lasts no second.
    private static readonly Regex Duration = Spoken.Pattern("((?<h>" + Numbers.Any + ")[ -]?(hours?|hrs?|小时)(?![a-z]) ?(and )?)?"
        + "((?<m>" + Numbers.Any + ")[ -]?(minutes?|mins?|m(?=[0-9]|(?![a-z]))|分钟|分(?!之))(?<half>半)?(?![a-z]) ?(and )?(?<s>" + Numbers.Any + ")[ -]?(seconds?|secs?|s|秒钟?)(?![a-z])"
        + "|(?<m>" + Numbers.Any + ")[ -]?(minutes?|mins?|m|分钟|分(?!之))(?<half>半)?(?![a-z])"
        + "|(?<s>" + Numbers.Any + ")[ -]?(seconds?|secs?|s|秒)(?<halfs>半)?钟?(?![a-z])"
        + @"|\b(?<a>an? minute)\b)");

    // "Between second 3 and second 7".
    private static readonly Regex SecondOf = Spoken.Pattern(@"(?<=\b(between|from|at|and|to|until|after|before|since) )(the )?second (number )?(?<n>[0-9]{1,4}(\.[0-9]{1,3})?)(?![0-9:.%]| ?(s|sec|m|min|x|%))");

    // "Two seconds from the start and two from the end": the unit was said once.
    private static readonly Regex SameUnit = Spoken.Pattern(@"(?<=<d:(?<d>[0-9]+)>[^;]*\b(and|,) ?(also |another |then )?)(?<![0-9])(?<n>" + Numbers.Any + @")(?= (more )?(off |away )?(from|off|at|of) (of )?(the )?(very )?(start|beginning|end|front|back|tail|opening|ending)\b)");

    private static readonly Regex Milliseconds = Spoken.Pattern("(?<n>[0-9]{1,6}) ?(milliseconds?|ms|毫秒)(?![a-z])");

    private static readonly Regex UnitFirst = Spoken.Pattern(@"\bseconds (?<a>" + Numbers.Any + ")( ?[-–—~] ?| to )(?<b>" + Numbers.Any + ")(?![0-9:]| ?(min|sec|s\\b))");

    private static readonly Regex BareStart = Spoken.Pattern("(?<![0-9.:])第?(?<n>zero|" + Numbers.Any + ")(( ?[-–—~] ?| to | and (?<=between .*)| ?[到至] ?)第? ?)<d:(?<b>[0-9]+)>");

    private static readonly Regex Both = Spoken.Pattern("(the |第 ?)?<[cd]:(?<a>[0-9]+)>( mark|开始)?(" + To + @"|(?<=\bbetween [^,;]*) and )(the |第 ?)?<[cd]:(?<b>[0-9]+)>( mark)?");

    private static readonly Regex FromTheStart = Spoken.Pattern("((the )?(start|beginning)|开头|开始)" + To + "第?<[cd]:(?<b>[0-9]+)>");

    private static readonly Regex UntilTheEnd = Spoken.Pattern("(the |第 ?)?<[cd]:(?<a>[0-9]+)>( mark)?((" + To + ")((the )?(very )?end( of " + Spoken.The + "(video|film|clip))?|结尾|最后|末尾|结束)| onwards?| on(?= *$)|(以|之|往|过|开始往|开始以|再往|开始到最|起往)后的?(全部|所有|都|部分|内容)?)");

    private static readonly Regex Ordinal = Spoken.Pattern("(第 ?)<d:(?<a>[0-9]+)>(处|的?时候|时)?|(?<!第 ?)<d:(?<a>[0-9]+)>(处| mark)");
}
