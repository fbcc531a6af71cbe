using System.Globalization;
using System.Text.RegularExpressions;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>
/// The values of a sentence. In the sentence itself each is replaced by a mark such as <c>&lt;d:3&gt;</c>, so that a rule
/// sees "first &lt;d:3&gt;" whether people wrote "3s", "three seconds" or "3 秒", and no rule ever looks into a quotation.
/// Marks: d duration, e a further duration, c moment, r range, o range to the end, h half or other part of the film, p share, x factor, a size, q quotation, f file, k several clips, s captions' text.
/// </summary>
internal sealed class TokenTable
{
    private readonly List<Token> _tokens = [];

    public Token this[string index] => _tokens[int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture)];

    public string Add(char kind, Token token)
    {
        _tokens.Add(token);
        return string.Create(CultureInfo.InvariantCulture, $"<{kind}:{_tokens.Count - 1}>");
    }

    /// <summary>The sentence as the person wrote it.</summary>
    public string Restore(string text) => Expand(text).Trim();

    // What stood in a quotation or a file's name is the person's: a mark in it is none of ours and stays as it is.
    private string Expand(string text) => Mark.Replace(text, match =>
        match.Groups["kind"].Value is "q" or "f" or "s" ? this[match.Groups["n"].Value].Original : Expand(this[match.Groups["n"].Value].Original));

    private static readonly Regex Mark = Spoken.Pattern("<(?<kind>[a-z]):(?<n>[0-9]+)>");
}
