using System.Text;
using System.Text.RegularExpressions;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>What a change does to a file, for a person: lines that go with a minus, lines that come with a plus. No token is shown.</summary>
internal static partial class ChangedLines
{
    private const int LongestLine = 300;

    public static IReadOnlyList<string> Between(byte[]? before, byte[]? after)
    {
        // Tokens go first: a comparison that saw them would cut in the middle of one, and show the rest.
        var (old, changed) = (Hidden(before), Hidden(after));
        var shown = Between(old, changed);
        return shown.Length is 0 && OtherToken(Lines(before), Lines(after)) is { } number ? [Show('+', number, "…NEMO_TOKEN: another value, not shown here…")] : shown;
    }

    private static string[] Between(string[] old, string[] changed)
    {
        var same = 0;
        while (same < old.Length && same < changed.Length && old[same] == changed[same])
        {
            same++;
        }

        var sameAtEnd = 0;
        while (sameAtEnd < old.Length - same && sameAtEnd < changed.Length - same && old[^(sameAtEnd + 1)] == changed[^(sameAtEnd + 1)])
        {
            sameAtEnd++;
        }

        var (gone, come) = (old[same..^sameAtEnd], changed[same..^sameAtEnd]);
        return gone is [var oldLine] && come is [var newLine] ? WithinLine(same + 1, oldLine, newLine)
            : [.. gone.Select((line, i) => Show('-', same + i + 1, line)), .. come.Select((line, i) => Show('+', same + i + 1, line))];
    }

    // A file of one long line: only what differs, because the rest is nobody's business on a screen.
    private static string[] WithinLine(int number, string old, string changed)
    {
        var same = old.AsSpan().CommonPrefixLength(changed);
        var shorter = Math.Min(old.Length, changed.Length) - same;
        var sameAtEnd = 0;
        while (sameAtEnd < shorter && old[^(sameAtEnd + 1)] == changed[^(sameAtEnd + 1)])
        {
            sameAtEnd++;
        }

        var (gone, come) = (old[same..^sameAtEnd], changed[same..^sameAtEnd]);
        var (front, back) = (same > 0 ? "…" : "", sameAtEnd > 0 ? "…" : "");
        return [.. new[] { ('-', gone), ('+', come) }.Where(one => one.Item2.Length > 0).Select(one => Show(one.Item1, number, front + one.Item2 + back))];
    }

    private static string Show(char sign, int number, string line)
    {
        var blanks = line.Length - line.TrimStart(' ', '\t').Length;
        return $"  {sign} {number,4}  {line[..blanks].Replace("\t", "    ", StringComparison.Ordinal)}{ForeignText.Clean(line, LongestLine)}".TrimEnd();
    }

    /// <summary>The line on which a token was replaced by another one.</summary>
    private static int? OtherToken(string[] old, string[] changed) =>
        Enumerable.Range(0, Math.Min(old.Length, changed.Length)).Where(i => old[i] != changed[i] && Token().IsMatch(changed[i])).Select(i => (int?)(i + 1)).FirstOrDefault();

    private static string[] Hidden(byte[]? file) => [.. Lines(file).Select(line => Token().Replace(line, "…"))];

    private static string[] Lines(byte[]? file) =>
        file is not { Length: > 0 } ? [] : Encoding.UTF8.GetString(file).TrimStart('\uFEFF').TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')).ToArray();

    [GeneratedRegex("""(?<=NEMO_(?:TOKEN|STORE)["']?\s*[:=]\s*["'])[^"']*""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
