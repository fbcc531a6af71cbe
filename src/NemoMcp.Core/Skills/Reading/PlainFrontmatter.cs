namespace NemoMcp.Core.Skills.Reading;

/// <summary>
/// Reads frontmatter of the plainest kind: one key and one value per line. A host waits for the list of skills at start-up,
/// and loading the YAML parser takes longer than everything else in it. Whatever is not plain beyond doubt is left to the parser.
/// </summary>
internal static class PlainFrontmatter
{
    // The line of three hyphens is the first one.
    private const int FirstLine = 2;

    /// <summary>Null: not plain.</summary>
    public static FrontValue.Keys? TryRead(string yaml)
    {
        var keys = new List<FrontKey>();
        var line = FirstLine - 1;
        foreach (var text in yaml.Split('\n'))
        {
            line++;
            if (text.Length == 0)
            {
                continue;
            }

            var colon = text.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || !text[..colon].All(char.IsAsciiLetter) || keys.Exists(key => key.Name == text[..colon])
                || Value(text[(colon + 2)..].Trim(' '), line) is not { } value)
            {
                return null;
            }

            keys.Add(new FrontKey(text[..colon], value, line));
        }

        return keys.Count == 0 ? null : new FrontValue.Keys(keys, FirstLine);
    }

    private static FrontValue? Value(string text, int line) =>
        IsQuoted(text) ? new FrontValue.Text(text[1..^1], IsPlain: false, line)
        : IsBare(text) ? new FrontValue.Text(text, IsPlain: true, line)
        : text is ['{', .., '}'] ? FrontJson.TryRead(text, line)
        : null;

    private static bool IsQuoted(string text) =>
        text.Length > 1 && text[0] is '"' && text[^1] is '"' && !text.AsSpan(1, text.Length - 2).ContainsAny('"', '\\') && !text.Any(char.IsControl);

    private static bool IsBare(string text) =>
        text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is >= '\u4E00' and <= '\u9FFF')
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text[^1] is not ':'
        && !text.Any(char.IsControl);
}
