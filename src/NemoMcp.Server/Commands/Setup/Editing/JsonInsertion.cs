using System.Text;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>
/// Puts a member into a JSON file. It comes first in its object, so that no line of others changes (a last member would give
/// the one before it a comma), and everything else stays byte for byte.
/// </summary>
internal static class JsonInsertion
{
    private const string UsualUnit = "  ";

    /// <summary>Inserts it; the objects on the way that are missing are made. A member of that name must not be there yet.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="path">Names from the outermost object to the member.</param>
    /// <param name="value">Its text, by layout and the indentation of its line.</param>
    public static byte[] Insert(byte[] file, ReadOnlySpan<string> path, Func<JsonWords, string, string> value)
    {
        if (JsonOutline.Read(file) is not { } root)
        {
            return IntoNothing(file, path, value);
        }

        RequireObject(file, root, "The file");
        var place = root;
        while (path.Length > 1 && place.Find(path[0], file) is { } next)
        {
            RequireObject(file, next.Value, $"\"{next.Name}\"");
            place = next.Value;
            path = path[1..];
        }

        return place.Members.Count > 0 ? BeforeOthers(file, root, place, path, value) : IntoEmpty(file, root, place, path, value);
    }

    public static byte[] Splice(byte[] file, int start, int end, string text) => [.. file.AsSpan(0, start), .. Encoding.UTF8.GetBytes(text), .. file.AsSpan(end)];

    /// <summary>The layout of a file, from its first line end and its first indented member.</summary>
    public static JsonWords LayoutOf(byte[] file, JsonPart root)
    {
        var inside = file.AsSpan(root.Start, root.End - root.Start);
        var newLine = JsonGaps.LineEnd(inside) ?? (root.Members.Count > 0 ? null : JsonGaps.LineEnd(file) ?? "\n");
        var unit = root.Members is [var first, ..] && file.AsSpan(root.Start, first.KeyStart - root.Start).Contains((byte)'\n')
            ? JsonGaps.IndentAt(file, first.KeyStart)
            : "";
        return new JsonWords(newLine, unit.Length > 0 ? unit : UsualUnit);
    }

    private static byte[] BeforeOthers(byte[] file, JsonPart root, JsonPart place, ReadOnlySpan<string> path, Func<JsonWords, string, string> value)
    {
        var first = place.Members[0].KeyStart;
        var words = LayoutOf(file, root) with { NewLine = JsonGaps.LineEnd(file.AsSpan(place.Start, first - place.Start)) };
        var indent = JsonGaps.IndentAt(file, first);
        var member = words.Member(path, inner => value(words, inner), indent);
        if (words.NewLine is null)
        {
            return Splice(file, first, first, $"{member}, ");
        }

        var at = JsonGaps.AfterRemarks(file, place.Start + 1);
        return Splice(file, at, at, $"{words.NewLine}{indent}{member},");
    }

    private static byte[] IntoEmpty(byte[] file, JsonPart root, JsonPart place, ReadOnlySpan<string> path, Func<JsonWords, string, string> value)
    {
        var words = LayoutOf(file, root);
        var at = JsonGaps.AfterRemarks(file, place.Start + 1);
        if (words.NewLine is null)
        {
            return Splice(file, at, at, words.Member(path, inner => value(words, inner), ""));
        }

        var outer = JsonGaps.IndentAt(file, place.Start);
        var indent = outer + words.Unit;
        var closesOnOwnLine = file.AsSpan(at, place.End - at).Contains((byte)'\n');
        var end = closesOnOwnLine ? "" : words.NewLine + outer;
        return Splice(file, at, at, $"{words.NewLine}{indent}{words.Member(path, inner => value(words, inner), indent)}{end}");
    }

    private static byte[] IntoNothing(byte[] file, ReadOnlySpan<string> path, Func<JsonWords, string, string> value)
    {
        var words = new JsonWords(JsonGaps.LineEnd(file) ?? "\n", UsualUnit);
        var before = file.Length == JsonGaps.AfterMark(file) || file[^1] == '\n' ? "" : words.NewLine;
        var member = words.Member(path, inner => value(words, inner), words.Unit);
        return Splice(file, file.Length, file.Length, $"{before}{{{words.NewLine}{words.Unit}{member}{words.NewLine}}}{words.NewLine}");
    }

    private static void RequireObject(byte[] file, JsonPart part, string what)
    {
        if (!part.IsObject)
        {
            throw new HostFileRefusedException($"{what} is no object in braces here, so nothing can be put into it. Correct it in an editor, and run this again.", JsonOutline.LineOf(file, part.Start));
        }
    }
}
