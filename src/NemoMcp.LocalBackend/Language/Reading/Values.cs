using System.Globalization;
using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Finds sizes, percentages and factors.</summary>
internal static class Values
{
    public static string Take(string text, TokenTable tokens)
    {
        text = Pixels.Replace(text, match => tokens.Add('a', new(match.Value, Whole(match, "w"), Whole(match, "h"))));
        text = Shape.Replace(text, match => tokens.Add('a', new(match.Value, Whole(match, "w"), Whole(match, "h"))));
        text = Percent.Replace(text, match => tokens.Add('p', new(match.Value, Number: match.Groups["tenths"] is { Success: true } tenths ? Numbers.Read(tenths.Value) / 10 : Read(match) / 100)));
        return Factor.Replace(text, match => tokens.Add('x', new(match.Value, Number: Read(match))));
    }

    private static long Whole(Match match, string group) => long.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Read(Match match) => Numbers.Read(match.Groups["n"].Value);

    private static readonly Regex Pixels = Spoken.Pattern("(?<![0-9])(?<w>[0-9]{3,4}) ?[x×*] ?(?<h>[0-9]{3,4})(?![0-9])");

    // 9:16 could be a moment too: it is one only where it is an end of a range between moments.
    private const string Colon = "( ?[:：比] ?|[x×]| by )";

    private static readonly Regex Shape = Spoken.Pattern("(?<![0-9:.])(?<!(?<![0-9])[0-9]{1,2}:[0-9]{2} ?(-|–|—|~|to|until|到|至) ?)"
        + "((?<w>16|21)" + Colon + "(?<h>9)|(?<w>9)" + Colon + "(?<h>16)|(?<w>[1-5])" + Colon + "(?<h>[1-5]))"
        + "(?![0-9:.a-z])(?! ?(-|–|—|~|to|until|到|至) ?[0-9]{1,2}:[0-9]{2}(?![0-9]))");

    private static readonly Regex Percent = Spoken.Pattern("(?<n>" + Numbers.Any + ") ?-?(%|percent|per cent)|百分之 ?(?<n>" + Numbers.Any + ")|(?<tenths>[一二两三四五六七八九])成(?=$|[ ,、。;的])");

    private static readonly Regex Factor = Spoken.Pattern("(?<n>" + Numbers.Any + @")[ -]?(x|×|times|fold|倍)(?![a-z0-9])|(?<=\bfactor (of )?(about )?)(?<n>" + Numbers.Any + @")(?![0-9%:]| ?(s|sec|x|times|percent))|(?<![a-z0-9])[x×](?<n>[0-9]{1,3}(\.[0-9]{1,3})?)(?![a-z0-9:])");
}
