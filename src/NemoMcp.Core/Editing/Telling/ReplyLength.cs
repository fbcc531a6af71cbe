using System.Buffers;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Editing.Telling;

/// <summary>Keeps a long reply readable: it is cut at the end of a sentence, and says so.</summary>
internal static class ReplyLength
{
    /// <summary>About a printed page; an assistant's context is not the place for more.</summary>
    public const int Most = 4000;

    // Well above: a story board of a hundred thousand characters must not be cleaned as a whole.
    private const int Bound = 200_000;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?。！？\n");

    public static string Cut(string text, Language language)
    {
        var clean = ForeignText.Clean(text, Bound, keepLines: true);
        if (clean.Length <= Most)
        {
            return clean;
        }

        var end = clean.AsSpan(0, Most).LastIndexOfAny(Ends);
        var kept = clean[..(end > Most / 2 ? end + 1 : WholeCharacters(clean, Most))].TrimEnd();
        return $"{kept} {language.Say($"[… cut here: {clean.Length - kept.Length} more characters]", $"[… 此处截断，其余 {clean.Length - kept.Length} 个字符]")}";
    }

    private static int WholeCharacters(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
