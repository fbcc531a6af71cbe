using System.Globalization;
using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Takes the numbers and bullets off a list of wishes: "1. cut to 5 seconds 2. mute it", "- vertical".</summary>
internal static class ListedWishes
{
    /// <summary>Nobody lists more wishes.</summary>
    private const int Most = 50;

    /// <summary>Each wish on a line of its own; a text that is no list as it is.</summary>
    public static string Plain(string message)
    {
        var found = Marks(message);
        if (found.Count >= 2)
        {
            var at = 0;
            var wishes = found.Select((mark, index) => (From: mark.Index + mark.Length, To: index + 1 < found.Count ? found[index + 1].Index : message.Length)).ToList();
            message = string.Join('\n', wishes.Select(wish => message[wish.From..wish.To].Trim()).Prepend(message[at..found[0].Index].Trim()).Where(line => line.Length > 0));
        }

        return Bullet.Replace(message, "");
    }

    /// <summary>1, 2, 3 … in their order, the first of them where a line begins.</summary>
    private static List<Match> Marks(string message)
    {
        var found = new List<Match>();
        foreach (var mark in Numbered.Matches(message).Cast<Match>())
        {
            if (found.Count < Most && mark.Groups["n"].Value == (found.Count + 1).ToString(CultureInfo.InvariantCulture) && (found.Count > 0 || mark.Groups["line"].Success))
            {
                found.Add(mark);
            }
        }

        return found;
    }

    // "1.5x" and "3.2 s" are values; a mark has no digit behind it.
    private static readonly Regex Numbered = Spoken.Pattern(@"(?<line>(^|\n|[:：])[ \t]*|^)\(?(?<n>[1-9][0-9]?)([.)、．）]|[.)]?:(?= ))[ \t]*(?![0-9])|(?<=[;；,，。.!\s])\(?(?<n>[1-9][0-9]?)([.)、．）])[ \t]*(?![0-9])");
    private static readonly Regex Bullet = Spoken.Pattern(@"(?<=^|\n)[ \t]*([-*•·–—▪●][ \t]+|\[[ x]?\][ \t]*)+");
}
