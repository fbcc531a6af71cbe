namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>Takes a member out of a JSON file; everything else stays byte for byte.</summary>
internal static class JsonRemoval
{
    /// <summary>
    /// The file without its member <c>section.name</c>. What the file was before the member came in tells what else came with
    /// it: with that, an untouched file becomes what it was to the byte, and a section that was made for it goes with it.
    /// </summary>
    /// <returns>Null: the file was made for the member, and nothing is left of it.</returns>
    public static byte[]? Remove(byte[] file, string section, string name, byte[]? before)
    {
        var member = Find(file, section, name) ?? throw new InvalidOperationException("Nothing to remove.");
        if (IsInsertionInto(before ?? [], file, section, name, member))
        {
            return before;
        }

        var rest = Without(file, JsonOutline.Read(file)!.Find(section, file)!.Value, member);
        return before is null ? rest : Tidy(rest, section, before);
    }

    /// <summary>The member; null where it or its section is missing.</summary>
    public static JsonMember? Find(byte[] file, string section, string name) =>
        JsonOutline.Read(file) is { IsObject: true } root && root.Find(section, file) is { Value.IsObject: true } found ? found.Value.Find(name, file) : null;

    private static bool IsInsertionInto(byte[] before, byte[] file, string section, string name, JsonMember member)
    {
        try
        {
            var text = System.Text.Encoding.UTF8.GetString(file.AsSpan(member.Value.Start..member.Value.End));
            return Find(before, section, name) is null && JsonInsertion.Insert(before, [section, name], (_, _) => text).AsSpan().SequenceEqual(file);
        }
        catch (HostFileRefusedException)
        {
            return false;
        }
    }

    private static byte[] Without(byte[] file, JsonPart place, JsonMember member)
    {
        var (start, end) = (member.KeyStart, member.Value.End);
        var next = JsonGaps.SkipBlank(file, end);
        if (file[next] == ',')
        {
            if (next == end)
            {
                end = next + 1;
            }
            else
            {
                // Somebody's remark stands between; it stays.
                file = JsonInsertion.Splice(file, next, next + 1, "");
            }
        }
        else if (place.Members.TakeWhile(other => other.KeyStart < member.KeyStart).LastOrDefault() is { } previous)
        {
            // Strict readers take no comma after what is now the last.
            var comma = JsonGaps.SkipBlank(file, previous.Value.End);
            file = JsonInsertion.Splice(file, comma, comma + 1, "");
            (start, end) = (start - 1, end - 1);
        }

        return JsonInsertion.Splice(file, StartOfLine(file, start, end), EndOfBlank(file, start, end), "");
    }

    // With its line only where nothing else stands on that line: what follows must not end up behind a remark of the line above.
    private static int StartOfLine(byte[] file, int start, int end)
    {
        var line = file.AsSpan(0, start).LastIndexOf((byte)'\n');
        var isOwnLine = line >= 0 && JsonGaps.IsWhite(file.AsSpan(line, start - line)) && JsonGaps.LineEnd(file.AsSpan(end)) is not null
            && file.AsSpan(end).IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') is >= 0 and var next && file[end + next] == '\n';
        return !isOwnLine ? start : line > 0 && file[line - 1] == '\r' ? line - 1 : line;
    }

    // On a line with others, the blank after its comma goes with it.
    private static int EndOfBlank(byte[] file, int start, int end) =>
        StartOfLine(file, start, end) == start && file[end - 1] == ',' && end < file.Length && file[end] == ' ' ? end + 1 : end;

    /// <summary>Takes away what came with the member: braces that are empty now and were not there, or looked otherwise.</summary>
    private static byte[] Tidy(byte[] file, string section, byte[] before)
    {
        var then = Readable(before);
        var root = JsonOutline.Read(file)!;
        if (root.Find(section, file) is { } mine && IsBare(file, mine.Value))
        {
            file = then?.Find(section, before) is not { } was ? Without(file, root, mine)
                : WithInside(file, mine.Value, before, was.Value);
        }
        else if (then?.Find(section, before) is { } old && root.Find(section, file) is { } left)
        {
            file = WithInside(file, left.Value, before, old.Value);
        }

        root = JsonOutline.Read(file)!;
        return !IsBare(file, root) ? file
            : then is null ? (JsonGaps.IsWhite(file.AsSpan(root.End)) ? before : file)
            : WithInside(file, root, before, then);
    }

    private static JsonPart? Readable(byte[] before)
    {
        try
        {
            return JsonOutline.Read(before) is { IsObject: true } root ? root : null;
        }
        catch (HostFileRefusedException)
        {
            return null;
        }
    }

    private static bool IsBare(byte[] file, JsonPart part) => part.IsObject && JsonGaps.IsWhite(Inside(file, part));

    /// <summary>Braces without members get the blanks back that were in them; not where the remarks in them are other ones.</summary>
    private static byte[] WithInside(byte[] file, JsonPart part, byte[] before, JsonPart was) =>
        part is { IsObject: true, Members: [] } && was is { IsObject: true, Members: [] } && Inside(file, part).Trim(" \t\r\n"u8).SequenceEqual(Inside(before, was).Trim(" \t\r\n"u8))
            ? [.. file.AsSpan(0, part.Start), .. before.AsSpan(was.Start..was.End), .. file.AsSpan(part.End)]
            : file;

    private static ReadOnlySpan<byte> Inside(byte[] file, JsonPart part) => file.AsSpan((part.Start + 1)..(part.End - 1));
}
