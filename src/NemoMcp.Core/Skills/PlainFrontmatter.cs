using System.Text.Json;

namespace NemoMcp.Core.Skills;

/// <summary>
/// Reads frontmatter of the plainest kind: one key and one value per line. A host waits for the list of skills at start-up,
/// and loading the YAML parser takes longer than everything else in it. Whatever is not plain beyond doubt is left to the parser.
/// </summary>
internal static class PlainFrontmatter
{
    /// <summary>Null: not plain.</summary>
    public static Frontmatter? TryRead(string yaml)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || !line[..colon].All(char.IsAsciiLetter) || !TryValue(line[(colon + 2)..].Trim(' '), out var value) || !values.TryAdd(line[..colon], value))
            {
                return null;
            }
        }

        // Without a version of its own, one may hide in the metadata.
        return values.GetValueOrDefault("name") is { } name && values.GetValueOrDefault("version") is { } version && values.TryGetValue("description", out var description)
            ? new Frontmatter(name, version, description)
            : null;
    }

    private static bool TryValue(string text, out string? value)
    {
        // A value in braces is only ever passed over; it must still be one that a parser would accept.
        value = IsQuoted(text) ? text[1..^1].Trim() : IsBare(text) ? text : null;
        return value is not null || IsJson(text);
    }

    private static bool IsQuoted(string text) =>
        text.Length > 1 && text[0] is '"' && text[^1] is '"' && !text.AsSpan(1, text.Length - 2).ContainsAny('"', '\\') && !text.Any(char.IsControl);

    private static bool IsBare(string text) =>
        text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is >= '\u4E00' and <= '\u9FFF')
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text[^1] is not ':'
        && !text.Any(char.IsControl);

    private static bool IsJson(string text)
    {
        if (text is not ['{', .., '}'])
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
