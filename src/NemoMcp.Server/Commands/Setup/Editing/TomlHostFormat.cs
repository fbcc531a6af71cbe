using System.Text;
using System.Text.RegularExpressions;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>
/// Servers as tables of a TOML file. The entry is a block between two marks at the file's end; an entry of any other shape was
/// written by somebody else and is left alone.
/// </summary>
internal sealed partial class TomlHostFormat(string section) : IHostFormat
{
    private const string First = "# >>> nemo-mcp setup: what stands between these two marks goes with --remove";
    private const string Last = "# <<< nemo-mcp setup";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string Heading => $"[{section}.{ServerEntry.Name}]";

    public byte[] Add(byte[] file, ServerEntry entry)
    {
        var text = Decode(file);
        var newLine = JsonGaps.LineEnd(file) ?? "\n";
        if (FindBlock(text) is { } block)
        {
            var changed = Renew(text[block.Start..block.End], entry, newLine);
            return changed == text[block.Start..block.End] ? file : Strict.GetBytes(text[..block.Start] + changed + text[block.End..]);
        }

        var lines = string.Join(newLine, Describe(entry));
        var before = file.Length == JsonGaps.AfterMark(file) ? "" : newLine;
        var after = before.Length == 0 || text.EndsWith('\n') ? newLine : "";
        return Strict.GetBytes($"{text}{before}{lines}{after}");
    }

    public byte[]? Remove(byte[] file, byte[]? before)
    {
        var text = Decode(file);
        if (FindBlock(text) is not { } block)
        {
            return file;
        }

        var (head, tail) = (text[..block.Start], text[block.End..]);
        var lineEnd = head.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : head.EndsWith('\n') ? "\n" : "";
        head = head[..^lineEnd.Length];
        var followed = tail.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : tail.StartsWith('\n') ? 1 : 0;
        tail = tail[followed..];
        // What others appended stays on a line of its own.
        var between = tail.Length > 0 && head.Length > 0 && !head.EndsWith('\n') ? lineEnd : "";
        var rest = head + between + tail;
        return rest.Length == 0 && before is null ? null : Strict.GetBytes(rest);
    }

    public string? FindCommand(byte[] file)
    {
        var text = Decode(file);
        return FindBlock(text) is not { } block ? null
            : CommandLine().Match(text[block.Start..block.End]) is { Success: true } found ? Unescape(found.Groups["value"].Value)
            : "";
    }

    private static string Decode(byte[] file)
    {
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw new HostFileRefusedException("this is no UTF-8 text. Save it as UTF-8 in an editor, and run this again.");
        }
    }

    /// <summary>The block with its marks; null where there is none. Throws where servers of our name stand elsewhere.</summary>
    private (int Start, int End)? FindBlock(string text)
    {
        var statements = TomlReader.Read(text);
        var (start, end) = (text.IndexOf(First, StringComparison.Ordinal), text.IndexOf(Last, StringComparison.Ordinal));
        if (start >= 0 != end >= 0 || end < start || text.IndexOf(First, start + 1, StringComparison.Ordinal) > start)
        {
            throw new HostFileRefusedException($"the marks of nemo-mcp setup are not one pair. Take {Heading} and the marks out in an editor, and run this again.", LineOf(text, Math.Max(start, 0)));
        }

        var (firstLine, lastLine) = start < 0 ? (0, -1) : (LineOf(text, start), LineOf(text, end));
        var odd = statements.FirstOrDefault(one => (one.Line < firstLine || one.Line > lastLine) && (one.IsUnder(section, ServerEntry.Name) || one is { IsHeading: false, Path: [var only] } && only == section));
        return odd is not null ? throw new HostFileRefusedException($"this file has servers of its own here in a shape that is left alone. Take {ServerEntry.Name} out of it, or put it into a table {Heading} yourself.", odd.Line)
            : start < 0 ? null
            : (start, end + Last.Length);
    }

    private static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    private List<string> Describe(ServerEntry entry)
    {
        List<string> lines = [First, Heading, .. Own(entry)];
        if (entry.Environment.Count > 0)
        {
            lines.AddRange(["", $"[{section}.{ServerEntry.Name}.env]", .. entry.Environment.Select(one => $"{one.Key} = {Quote(one.Value)}")]);
        }

        return [.. lines, Last];
    }

    private static string[] Own(ServerEntry entry) =>
        [$"command = {Quote(entry.Command)}", $"args = [{string.Join(", ", entry.Arguments.Select(Quote))}]"];

    /// <summary>Sets what differs, line by line: lines that a person added to the block stay.</summary>
    private string Renew(string block, ServerEntry entry, string newLine)
    {
        var lines = block.Split(newLine).ToList();
        var own = lines.IndexOf(Heading) + 1;
        foreach (var line in Own(entry))
        {
            Put(lines, own, line);
        }

        var envHeading = $"[{section}.{ServerEntry.Name}.env]";
        if (entry.Environment.Count > 0 && !lines.Contains(envHeading))
        {
            lines.InsertRange(lines.Count - 1, ["", envHeading]);
        }

        foreach (var one in entry.Environment)
        {
            Put(lines, lines.IndexOf(envHeading) + 1, $"{one.Key} = {Quote(one.Value)}");
        }

        return string.Join(newLine, lines);
    }

    private static void Put(List<string> lines, int from, string line)
    {
        var name = line[..(line.IndexOf('=', StringComparison.Ordinal) + 1)];
        for (var i = from; i < lines.Count && lines[i] is not ['[', ..] and not Last; i++)
        {
            if (lines[i].StartsWith(name, StringComparison.Ordinal))
            {
                lines[i] = line;
                return;
            }
        }

        lines.Insert(from, line);
    }

    private static string Quote(string text) => JsonWords.Quote(text);

    // Both formats have the same escapes for what is written here.
    private static string Unescape(string text) => System.Text.Json.Nodes.JsonNode.Parse($"\"{text}\"")!.GetValue<string>();

    [GeneratedRegex("^command = \"(?<value>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandLine();
}
