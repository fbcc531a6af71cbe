using System.Text;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Translation;

/// <summary>The backend believes that somebody sits before its screen; this takes that talk out of its replies. Pure.</summary>
public sealed class GuiTranslator
{
    public TranslatedReply Translate(string reply, string sessionId, Language language)
    {
        var clean = ForeignText.Clean(reply, int.MaxValue, keepLines: true);
        var suggestions = new Suggestions(sessionId, language);
        var sentences = new SentenceTranslator(suggestions);
        var lines = clean.Split('\n');
        var text = WithoutEmptiedLists(lines, [.. lines.Select(line => Line(line, sentences))]);
        var question = LastQuestion(text);
        if (suggestions.WantsFiles)
        {
            text = (text + " " + language.Say("To add a file, give its path or a link.", "要添加文件，请给出路径或链接。")).TrimStart();
        }

        return new TranslatedReply
        {
            Text = text,
            Next = suggestions.Steps,
            WantsTimeline = suggestions.WantsTimeline,
            WantsCredits = suggestions.WantsCredits,
            Question = question,
        };
    }

    private static string WithoutEmptiedLists(string[] before, string[] after)
    {
        var kept = new List<string>();
        var isListGone = false;
        for (var index = after.Length - 1; index >= 0; index--)
        {
            var isGone = after[index].Length == 0 && before[index].Length > 0;
            // "You can:" makes no sense when everything under it has gone.
            isGone |= isListGone && after[index].TrimEnd() is [.., ':' or '：'];
            isListGone = isGone || (isListGone && after[index].Length == 0);
            if (!isGone)
            {
                kept.Add(after[index]);
            }
        }

        kept.Reverse();
        return string.Join('\n', kept).Trim();
    }

    private static string Line(string line, SentenceTranslator sentences)
    {
        var masked = MaskedText.Of(line);
        var bullet = masked.LengthOf(ReplyPhrases.Bullet);
        var text = new StringBuilder();
        for (var at = bullet; at < masked.Length;)
        {
            var length = Math.Max(1, ReplyPhrases.Sentence.Match(masked.Mask, at).Length);
            text.Append(sentences.Translate(masked[at..(at + length)]));
            at += length;
        }

        return text.Length == 0 ? "" : line[..bullet] + text.ToString();
    }

    private static string? LastQuestion(string text)
    {
        var end = text.TrimEnd('*', '_', ' ', '\n');
        if (end is not [.., '?' or '？'])
        {
            return null;
        }

        var line = MaskedText.Of(end[(end.LastIndexOf('\n') + 1)..]);
        var last = line.LengthOf(ReplyPhrases.Bullet);
        for (var at = last; at < line.Length;)
        {
            last = at;
            at += Math.Max(1, ReplyPhrases.Sentence.Match(line.Mask, at).Length);
        }

        return line.Text[last..].Trim();
    }
}
