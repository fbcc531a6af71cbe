using System.Text;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Captions;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>A message with its quotations, file names, times and numbers replaced by marks.</summary>
internal sealed record SentenceText(string Text, TokenTable Tokens)
{
    public static SentenceText Of(string message, IReadOnlyList<string> fileNames)
    {
        var tokens = new TokenTable();
        var captions = Captioning.Of(message);
        var lines = string.Join('\n', ListedWishes.Plain(captions.Wishes).Split('\n').Select(Clean));
        var text = Quotations.Take(lines, tokens, words => fileNames.Any(name => name.Equals(words, StringComparison.OrdinalIgnoreCase)));
        // A new line ends a wish, but not inside of quotation marks.
        text = text.Replace('\n', ';');
        text = captions.Body is { } body ? text.Replace(Captioning.Mark.ToString(), $" {tokens.Add('s', new("…", Words: body))} ", StringComparison.Ordinal) : text;
        text = FileNames.Take(text, tokens, fileNames);
        // Full-width forms become plain ones: ％ and %, １ and 1, ， and ,.
        text = text.Normalize(NormalizationForm.FormKC).Replace('’', '\'').Replace('‘', '\'').Replace('＇', '\'');
        text = Border.Replace(text, " ");
        text = Spaces.Replace(text, " ").Trim();
        return new(Spaces.Replace(ClipLists.Take(Times.Take(Values.Take(Portions.Take(text, tokens), tokens), tokens), tokens), " ").Trim(), tokens);
    }

    // The mark of captions is a private character, which cleaning would take.
    private static string Clean(string line) => string.Join(Captioning.Mark, line.Split(Captioning.Mark).Select(CleanText.Of));

    // 发TikTok用: a border that \b does not see.
    private static readonly Regex Border = Spoken.Pattern("(?<=[\u4E00-\u9FFF])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u4E00-\u9FFF])");

    private static readonly Regex Spaces = Spoken.Pattern(@"\s+");
}
