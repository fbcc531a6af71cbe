using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Takes the names of files out of a sentence, uploaded or not.</summary>
internal static class FileNames
{
    public static string Take(string text, TokenTable tokens, IReadOnlyList<string> uploaded)
    {
        // The longest first: "my song.mp3" before "song.mp3".
        foreach (var name in uploaded.Where(name => name.Length > 2 && name.Contains('.', StringComparison.Ordinal)).OrderByDescending(name => name.Length))
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var mark = tokens.Add('f', new(text.Substring(at, name.Length), Words: name));
                text = $"{text[..at]} {mark} {text[(at + name.Length)..]}";
            }
        }

        return Other.Replace(text, match => $" {tokens.Add('f', new(match.Value, Words: match.Value))} ");
    }

    private static readonly Regex Other = Spoken.Pattern(@"(?<![A-Za-z0-9_<:])[A-Za-z0-9_][A-Za-z0-9_\-()]{0,100}\.(mp3|wav|m4a|aac|flac|ogg|mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|srt|vtt)(?![A-Za-z0-9])");
}
