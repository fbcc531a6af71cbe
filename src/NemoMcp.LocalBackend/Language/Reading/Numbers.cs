using System.Globalization;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Numbers in digits and in words, English and Chinese.</summary>
internal static class Numbers
{
    private const string Units = "one|two|three|four|five|six|seven|eight|nine";
    private const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    /// <summary>A number in a pattern.</summary>
    public const string Any = @"([0-9]{1,6}(\.[0-9]{1,3})?|\b(((" + Units + ")|zero) point (" + Units + ")|(" + Tens + @")([ -](" + Units + "))?|" + Teens + "|" + Units + "|(a|one) hundred)"
        + "|[零〇一二两三四五六七八九十百]{1,7}(点[零〇一二三四五六七八九]{1,3})?)";

    private static readonly string[] English = [.. $"zero|{Units}|{Teens}".Split('|')];
    private static readonly string[] EnglishTens = Tens.Split('|');
    private const string Chinese = "零一二三四五六七八九";

    public static double Read(string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        return char.IsAsciiLetter(text[0]) ? ReadEnglish(text) : ReadChinese(text.Replace('两', '二').Replace('〇', '零'));
    }

    private static double ReadEnglish(string text)
    {
        if (text.EndsWith("hundred", StringComparison.OrdinalIgnoreCase))
        {
            return 100;
        }

        if (text.Split(" point ") is [var units, var tenths])
        {
            return ReadEnglish(units) + (ReadEnglish(tenths) / 10);
        }

        return text.Split(' ', '-').Sum(word =>
        {
            if (word is "a" or "A")
            {
                return 1;
            }

            var tens = Array.FindIndex(EnglishTens, name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
            return tens >= 0 ? (tens + 2) * 10 : Array.FindIndex(English, name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        });
    }

    private static double ReadChinese(string text)
    {
        if (text.Split('点') is [var whole, var part])
        {
            return ReadChinese(whole) + double.Parse("0." + string.Concat(part.Select(Digit)), CultureInfo.InvariantCulture);
        }

        double sum = 0;
        double digit = 0;
        foreach (var character in text)
        {
            (sum, digit) = character switch
            {
                '百' => (sum + (Math.Max(1, digit) * 100), 0),
                '十' => (sum + (Math.Max(1, digit) * 10), 0),
                _ => (sum, (digit * 10) + Digit(character)),
            };
        }

        return sum + digit;
    }

    private static int Digit(char character) => Chinese.IndexOf(character, StringComparison.Ordinal);
}
