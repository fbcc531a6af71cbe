using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Captions;

/// <summary>
/// "Captions: first line; second line", or an SRT or VTT text in the message: what is to be shown is taken out before the
/// wishes are read, since it may hold any word, sign or time.
/// </summary>
/// <param name="Wishes">The message without it; a mark stands where it was.</param>
/// <param name="Body">The captions' text; null where there is none.</param>
internal sealed record Captioning(string Wishes, string? Body)
{
    /// <summary>The text is a list in the message's own words, not an SRT or VTT.</summary>
    public bool IsListed { get; private init; }

    /// <summary>Stands for the text in the wishes until they are read; no message holds it.</summary>
    public const char Mark = '\uE000';

    public static Captioning Of(string message)
    {
        // The mark is ours alone.
        var text = message.Replace(Mark, ' ').ReplaceLineEndings("\n");
        return Timed(text) ?? Listed(text) ?? new(text, null);
    }

    /// <summary>An SRT or VTT: from its first line to the end of the message, or of the fence around it.</summary>
    private static Captioning? Timed(string text)
    {
        if (TimingLine.Match(text) is not { Success: true } first)
        {
            return null;
        }

        var start = Header.Match(text) is { Success: true } header && header.Index < first.Index ? header.Index : first.Index;
        var (head, body) = (text[..start].TrimEnd(), text[start..]);
        var tail = "";
        if (head.EndsWith("```", StringComparison.Ordinal) || Fence.IsMatch(head))
        {
            head = Fence.Replace(head, "").TrimEnd();
            var end = body.IndexOf("```", StringComparison.Ordinal);
            (body, tail) = end < 0 ? (body, "") : (body[..end], body[(end + 3)..]);
        }

        return new(Marked(head.TrimEnd(':', '：', ' ', '\n')) + tail, body);
    }

    private static Captioning? Listed(string text)
    {
        var marker = Marker.Matches(text).FirstOrDefault(match => !Quotations.Covers(text, match.Index));
        return marker is null ? null : new(text[..marker.Groups["end"].Index] + Mark, text[(marker.Index + marker.Length)..]) { IsListed = true };
    }

    private static string Marked(string head)
    {
        var noun = Noun.Matches(head).LastOrDefault(match => !Quotations.Covers(head, match.Index));
        return noun is null ? $"{head}\nadd captions {Mark}" : head.Insert(noun.Index + noun.Length, $" {Mark} ");
    }

    private const string Nouns = @"(\b(captions|subtitles|subs|srt|vtt)\b|字幕(?!条))";

    private static readonly Regex TimingLine = new(@"(?<![0-9:.])(\d{1,6}[ \t]*\n[ \t]*|\d{1,4}[ \t]+)?(?<![0-9:.])(\d{1,3}:)?\d{1,2}:\d{2}([.,]\d{1,3})?[ \t]*-->", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);

    private static readonly Regex Header = new(@"^\uFEFF?WEBVTT\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, Limit);

    private static readonly Regex Fence = new(@"```[a-zA-Z]*[ \t]*$", RegexOptions.CultureInvariant, Limit);

    // A colon between digits is a time.
    private static readonly Regex Marker = Spoken.Pattern(Nouns + @"[^\n:：""“「']{0,60}?(?<end>(?<![0-9])[:：])[ \t]*(?=\S|\n)");

    private static readonly Regex Noun = Spoken.Pattern(Nouns);

    private static TimeSpan Limit => TimeSpan.FromSeconds(1);
}
