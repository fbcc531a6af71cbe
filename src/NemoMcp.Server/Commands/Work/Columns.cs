namespace NemoMcp.Server.Commands.Work;

/// <summary>Rows in columns that line up, in a terminal and in a file alike; the last column is as wide as it likes.</summary>
internal static class Columns
{
    private const string Gap = "  ";

    public static IEnumerable<string> Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [head, .. rows];
        var widths = Enumerable.Range(0, head.Count).Select(column => all.Max(row => Width(row[column]))).ToList();
        return all.Select(row => string.Join(Gap, row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd());
    }

    // Chinese letters are two cells wide.
    private static int Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xFFDC ? 2 : 1);
}
