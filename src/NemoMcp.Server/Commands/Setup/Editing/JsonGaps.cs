namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>What stands between the tokens of a JSON file: white space, line ends, comments. Never called inside a string.</summary>
internal static class JsonGaps
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The place after the byte-order mark, if there is one.</summary>
    public static int AfterMark(ReadOnlySpan<byte> file) => file.StartsWith(Mark) ? Mark.Length : 0;

    /// <summary>The first byte of the next token, or the end of the file.</summary>
    public static int SkipBlank(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            if (IsWhite(file[at]))
            {
                at++;
            }
            else if (EndOfComment(file, at) is var end && end > at)
            {
                at = end;
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>The place after the blanks and comments that stand on the same line: a remark belongs to what is before it.</summary>
    public static int AfterRemarks(ReadOnlySpan<byte> file, int at)
    {
        var settled = at;
        while (at < file.Length)
        {
            if (file[at] is (byte)' ' or (byte)'\t')
            {
                at++;
            }
            else if (EndOfComment(file, at) is var end && end > at && !file[at..end].Contains((byte)'\n'))
            {
                settled = at = end;
            }
            else
            {
                break;
            }
        }

        return settled;
    }

    /// <summary>The blanks at the start of the line on which a byte stands.</summary>
    public static string IndentAt(ReadOnlySpan<byte> file, int position)
    {
        var start = file[..position].LastIndexOf((byte)'\n') + 1;
        start = start == 0 ? AfterMark(file) : start;
        var end = start;
        while (end < position && file[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }

        return System.Text.Encoding.ASCII.GetString(file[start..end]);
    }

    /// <summary>The line end that comes first between two places; null where there is none.</summary>
    public static string? LineEnd(ReadOnlySpan<byte> gap) =>
        gap.IndexOf((byte)'\n') switch
        {
            < 0 => null,
            > 0 and var at when gap[at - 1] == '\r' => "\r\n",
            _ => "\n",
        };

    public static bool IsWhite(ReadOnlySpan<byte> gap) => gap.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsWhite(byte one) => one is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>The byte after a comment that starts here (a line comment ends before its line end); the same place where none starts.</summary>
    private static int EndOfComment(ReadOnlySpan<byte> file, int at)
    {
        var rest = file[at..];
        if (rest.StartsWith("//"u8))
        {
            return rest.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end ? at + end : file.Length;
        }

        return rest.StartsWith("/*"u8) && rest[2..].IndexOf("*/"u8) is >= 0 and var close ? at + close + 4 : at;
    }
}
