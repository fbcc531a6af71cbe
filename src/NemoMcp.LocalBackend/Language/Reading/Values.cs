using System.Globalization;
using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Finds sizes, percentages and factors.</summary>
internal static class Values
{
    public static string Take(string text, TokenTable tokens)
    {
        text = ShapeInWords.Replace(text, match => $"{(int)Numbers.Read(match.Groups["w"].Value)}:{(int)Numbers.Read(match.Groups["h"].Value)}");
        text = AndAHalf.Replace(text, match => tokens.Add('x', new(match.Value, Number: Read(match) + 0.5)));
        text = Share.Replace(text, match => tokens.Add('p', new(match.Value, Number: ShareOf(match))));
        text = Fraction.Replace(text, match => $"{tokens.Add('p', new(match.Value, Number: ShareOf(match)))} ");
        text = Pixels.Replace(text, match => tokens.Add('a', new(match.Value, Whole(match, "w"), Whole(match, "h"))));
        text = Shape.Replace(text, match => tokens.Add('a', new(match.Value, Whole(match, "w"), Whole(match, "h"))));
        text = Percent.Replace(text, match => tokens.Add('p', new(match.Value, Number: match.Groups["tenths"] is { Success: true } tenths ? (Numbers.Read(tenths.Value) / 10) + OnesOf(match) : Read(match) / 100)));
        return Factor.Replace(text, match => tokens.Add('x', new(match.Value, Number: Read(match))));
    }

    // 七成半, 八成五.
    private static double OnesOf(Match match) => match.Groups["ones"] is not { Success: true } ones ? 0 : ones.Value is "半" ? 0.05 : Numbers.Read(ones.Value) / 100;

    private static double ShareOf(Match match) => match switch
    {
        _ when match.Groups["half"].Success => 0.5,
        _ when match.Groups["third"].Success => 1.0 / 3,
        _ when match.Groups["twothirds"].Success => 2.0 / 3,
        _ when match.Groups["quarter"].Success => 0.25,
        _ when match.Groups["fifth"].Success => 0.2,
        _ when match.Groups["tenth"].Success => 0.1,
        _ => 0.75,
    };

    private static readonly Regex ShapeInWords = Spoken.Pattern(@"\b((?<w>sixteen) (by|to) (?<h>nine)|(?<w>nine) (by|to) (?<h>sixteen)|(?<w>four) (by|to) (?<h>five)|(?<w>one) (by|to) (?<h>one))\b(?! (second|minute|percent|times|x))|" + "(?<![一二三四五六七八九十0-9])(?<w>十六|九|四|一|五|三)比(?<h>十六|九|四|一|五|三)(?![一二三四五六七八九十0-9分秒])");

    // Of loudness and looks only: "half speed" and "split in half" are other things.
    private const string Amounts = "(volume|sound|audio|music|song|loud(ness)?|brightness|contrast|saturation|colou?rs?|sharpness|warmth|blur|exposure|louder|quieter|brighter|darker)";
    private static readonly Regex Share = Spoken.Pattern(@"(?<=\b" + Amounts + @"\b[^,;.]*\b(to|by|at) (about )?)(?<unit>(?<half>(a |one )?half)|(?<twothirds>two[ -]thirds)|(?<third>(a|one)[ -]third)|(?<three>three[ -]quarters)|(?<quarter>(a|one)[ -]quarter))( (of )?(the |its )*(original |normal |usual |current |full )*(volume|level|loudness|strength))?\b(?! (a |second|minute|speed|the))"
        + @"|(?<=\b(to|by|at) )(?<unit>(?<half>(a |one )?half)|(?<twothirds>two[ -]thirds)|(?<third>(a|one)[ -]third)|(?<three>three[ -]quarters)|(?<quarter>(a|one)[ -]quarter)) (of )?(the |its )*(original |normal |usual |current |full )*(volume|loudness)\b|(?<=(音量|声音|音乐|亮度|对比度|饱和度)[^,，。;]*[到成为至低高])(?<unit>(?<half>一半)|(?<third>三分之一)|(?<twothirds>三分之二)|(?<quarter>四分之一)|(?<three>四分之三))"
        + "|(?<=占(画面|屏幕)?的?|透明度)(?<unit>(?<half>一半)|(?<third>三分之一)|(?<twothirds>三分之二)|(?<quarter>四分之一)|(?<three>四分之三))|(?<unit>(?<half>一半)|(?<third>三分之一)|(?<twothirds>三分之二)|(?<quarter>四分之一)|(?<three>四分之三))(?=的?(宽|画面大小|屏幕))|(?<=(音量|声音|音乐|配乐|bgm)[^;。速快慢亮画]{0,6})(?<unit>(?<half>减半|砍半|减一半|降一半|小一半|降低一半|调低一半))");

    // "A quarter of the volume", "lighten it by a third", "a tenth off the top": what the share is of stands beside it.
    private const string Fractions = @"((?<twothirds>two[ -]thirds)|(?<three>three[ -]quarters)|(?<half>(a |one )?half)|(a |one )((?<third>third)|(?<quarter>quarter)|(?<fifth>fifth)|(?<tenth>tenth)))";
    private const string Whose = "( of)?( the| its)?( (original|normal|usual|full|current|recorded))*";
    private const string Changing = @"(bright\w*|light\w*|dark\w*|dim\w*|contrast|satura\w*|warm\w*|sharp\w*|blur\w*|zoom\w*|enlarge\w*|bigger|larger|magnif\w*|closer|nearer|volume|music|song|tune|sound|loud\w*|quiet\w*)";
    private static readonly Regex Fraction = Spoken.Pattern(@"\b" + Fractions + Whose + @" (?=(volume|loudness|opacity|opaque|width|brightness|saturation|contrast)\b)|\b(?!(a |one )?half)" + Fractions + Whose + @" (?=(speed|pace|tempo)\b)"
        + @"|\b" + Fractions + @"(?= (off|from|of) (of )?(the )?((very )?(top|bottom)|left|right|every side|each side|all sides)\b)"
        + @"|(?<=\b" + Changing + @"\b[^,;.<]*\bby (about |around )?)" + Fractions + @"\b(?! (of|second|minute|turn))"
        + @"|(?<=\b" + Changing + @"\b[^;.<]*, )" + Fractions + @"(?= ((is|would be) (enough|plenty|fine)|(will|would|should) do)\b)");
    private static readonly Regex AndAHalf = Spoken.Pattern("(?<n>" + Numbers.Any + @") and a half[ -]?(x\b|times\b|fold\b)");

    private static long Whole(Match match, string group) => long.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Read(Match match) => Numbers.Read(match.Groups["n"].Value);

    private static readonly Regex Pixels = Spoken.Pattern("(?<![0-9])(?<w>[0-9]{3,4}) ?[x×*] ?(?<h>[0-9]{3,4})(?![0-9])");

    // 9:16 could be a moment too: it is one only where it is an end of a range between moments.
    private const string Colon = "( ?[:：比] ?|[x×]| by )";

    private static readonly Regex Shape = Spoken.Pattern("(?<![0-9:.])(?<!(?<![0-9])[0-9]{1,2}:[0-9]{2} ?(-|–|—|~|to|until|到|至) ?)"
        + "((?<w>16|21)" + Colon + "(?<h>9)|(?<w>9)" + Colon + "(?<h>16)|(?<w>[1-5])" + Colon + "(?<h>[1-5]))"
        + "(?![0-9:.a-z])(?! ?(-|–|—|~|to|until|到|至) ?[0-9]{1,2}:[0-9]{2}(?![0-9]))");

    private static readonly Regex Percent = Spoken.Pattern("(?<n>" + Numbers.Any + ") ?-?(%|percent|per cent|个百分点)|百分之 ?(?<n>" + Numbers.Any + ")|(?<tenths>[一二两三四五六七八九])(?<!第.)成(?<ones>[一二三四五六七八九半](?![秒分段个张条倍成十百点]))?(?![为功了段个员年长熟人一不两片0-9<])");

    private static readonly Regex Factor = Spoken.Pattern("(?<n>" + Numbers.Any + @")[ -]?(x|×|times|fold|倍)(?![a-z0-9])|(?<=\bfactor (of )?(about )?)(?<n>" + Numbers.Any + @")(?![0-9%:]| ?(s|sec|x|times|percent))|(?<![a-z0-9])[x×](?<n>[0-9]{1,3}(\.[0-9]{1,3})?)(?![a-z0-9:])");
}
