using System.Globalization;
using System.Text;

namespace NemoMcp.Media;

/// <summary>The end of what a child said, cleaned for people: it may quote names and tags out of a stranger's file.</summary>
internal sealed class LastLines
{
    private const int Kept = 20;
    private const int LongestLine = 300;

    private readonly Queue<string> lines = new();

    public void Add(string line)
    {
        lock (lines)
        {
            lines.Enqueue(Clean(line));

            if (lines.Count > Kept)
            {
                lines.Dequeue();
            }
        }
    }

    public override string ToString()
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }

    private static string Clean(string line)
    {
        var clean = new StringBuilder();

        foreach (var rune in line.EnumerateRunes())
        {
            if (clean.Length >= LongestLine)
            {
                return clean.Append('…').ToString();
            }

            // Control: terminal sequences. Format: the marks that turn the direction of writing.
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
