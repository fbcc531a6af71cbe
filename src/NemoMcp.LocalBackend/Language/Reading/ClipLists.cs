using System.Globalization;
using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>
/// Takes references to several clips out of a sentence before it is split at its commas: "clips 1, 2 and 4", "the first and
/// third clips", "the last two clips", 第一段和第三段, 前两段. The words of a token are the numbers, or file names.
/// </summary>
internal static class ClipLists
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Stands between the numbers in a token's words; no file has it in its name.</summary>
    public const char Between = '|';

    public static string Take(string text, TokenTable tokens)
    {
        text = Counted.Replace(text, match => Counts(match, tokens));
        text = Order.Replace(text, match => match.Groups["before"].Value + tokens.Add('k', new(match.Value[match.Groups["before"].Length..], Words: string.Join(Between, ItemEnglish.Matches(match.Groups["list"].Value).Select(item => NumberOf(item.Groups["n"].Value))))) + " ");
        text = English.Replace(text, match => Listed(match, tokens, ItemEnglish));
        text = Chinese.Replace(text, match => Listed(match, tokens, ItemChinese));
        return Files.Replace(text, match => $"{tokens.Add('k', new(match.Value, Words: $"{tokens[match.Groups["a"].Value].Words}{Between}{tokens[match.Groups["b"].Value].Words}"))} ");
    }

    /// <summary>The number in an item; -1 is the last.</summary>
    public static int NumberOf(string words)
    {
        var ordinal = Array.FindIndex(Ordinals, name => name.Equals(words, StringComparison.OrdinalIgnoreCase));
        var digits = string.Concat(words.TakeWhile(char.IsAsciiDigit));
        return words is "last" or "final" or "最后" or "Last" ? -1
            : ordinal >= 0 ? ordinal + 1
            : digits.Length > 0 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : (int)Numbers.Read(words);
    }

    private static string Counts(Match match, TokenTable tokens)
    {
        var count = (int)Numbers.Read(match.Groups["n"].Value);
        var numbers = match.Groups["last"].Success ? Enumerable.Range(1, count).Select(number => -number).Reverse() : Enumerable.Range(1, count);
        return count is >= 2 and <= 20 ? tokens.Add('k', new(match.Value, Words: string.Join(Between, numbers))) + " " : match.Value;
    }

    private static string Listed(Match match, TokenTable tokens, Regex item) =>
        tokens.Add('k', new(match.Value, Words: string.Join(Between, item.Matches(match.Value).Select(found => NumberOf(found.Groups["n"].Value))))) + " ";

    private const string Nouns = "(video clips?|clips?|videos?|shots?|scenes?|photos?|images?|pictures?|segments?|pieces?)";
    private const string Ordinal = "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|[0-9]{1,2}(st|nd|rd|th))";
    private const string Units = "[段个条张]";
    private static readonly Regex Counted = Spoken.Pattern(@"\b(the )?(very )?(first|(?<last>last|final)) (?<n>[2-9]|two|three|four|five|six|seven|eight|nine) " + Nouns + @"\b"
        + "|(最?前面?|开头|(?<last>最后面?|末尾|结尾))的? ?(?<n>[2-9]|[两二三四五六七八九]) ?" + Units + "(视频|片段|素材|照片|图片|画面|镜头)?");
    // The numbers behind "order": without them nobody asked for one.
    private static readonly Regex Order = Spoken.Pattern(@"(?<before>\b(order|re-?order|re-?arrange|sort|sequence)\b( (the |my )?" + Nouns + "|( it| them| this))?( (of|the|my|" + Nouns + @"|to|as|be|is|in|into|like|this|order|from))*:? ?|(顺序|次序|排列|排序|按照?|重排)(为|成|是|改为|改成|调整为|调整成|变成|变为|:| )*(第 ?)?)(?<list>[1-9][0-9]?( ?(,|、|-|>|->|and) ?(and )?(第 ?)?[1-9][0-9]?| [1-9][0-9]?(?![0-9:]))+|(the )?" + Ordinal + "( " + Nouns + "| one)?(( ?(,|and|then|then comes|followed by) ?)+(the )?" + Ordinal + "( " + Nouns + "| one)?)+)(?![0-9:.]| ?(s|sec|m|min|秒|分|%))");
    private static readonly Regex English = Spoken.Pattern(@"\b(the )?(" + Ordinal + "( " + Nouns + ")?(( ?, ?| and |, and | & )(the )?" + Ordinal + ")+ (one|" + Nouns + @")\b"
        + "|" + Ordinal + " " + Nouns + @" and (the )?" + Ordinal + " (one|" + Nouns + @")\b"
        + "|" + Nouns + @" (number )?#?[1-9][0-9]?(( ?, ?| and |, and | & )(" + Nouns + @" )?(number )?#?[1-9][0-9]?)+(?![0-9:.]| ?(s|sec|m|min|x|%|°|deg)))(?![a-z])");
    private static readonly Regex ItemEnglish = Spoken.Pattern(@"\b(?<n>" + Ordinal + @"|[1-9][0-9]?)\b");
    private static readonly Regex Chinese = Spoken.Pattern("(第 ?[一二三四五六七八九十0-9]{1,3} ?" + Units + "?(视频|片段|素材)?|最后 ?一 ?" + Units + ")(( ?(、|,|和|与|跟|及|以及) ?)(第? ?[一二三四五六七八九十0-9]{1,3} ?" + Units + "?(视频|片段|素材)?|最后 ?一 ?" + Units + "))+(?<=" + Units + "(视频|片段|素材)?)");
    private static readonly Regex ItemChinese = Spoken.Pattern("(?<n>最后)|(?<!后 ?)(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?= ?(" + Units + "|、|,|和|与|跟|及|以|$| ))");
    // "Swap a.mp4 and b.mp4": nowhere else do two names belong together.
    private static readonly Regex Files = Spoken.Pattern(@"(?<=\b(swap|switch|exchange) )<f:(?<a>[0-9]+)> (and|with) <f:(?<b>[0-9]+)>|<f:(?<a>[0-9]+)> ?(和|与|跟) ?<f:(?<b>[0-9]+)>(?= ?的?(位置|顺序|次序)?(交换|调换|对调|互换))|(?<=(交换|调换|对调|互换)(一下)? ?)<f:(?<a>[0-9]+)> ?(和|与|跟) ?<f:(?<b>[0-9]+)>");
}
