using NemoMcp.LocalBackend.Drafts.Captions;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Language.Captions;

/// <summary>Captions as they were given, or why they cannot be used.</summary>
internal sealed record CaptionReading(IReadOnlyList<CaptionCue> Cues, Phrase? Fault = null)
{
    /// <summary>Each is drawn by filters of its own, and a render has room for so many.</summary>
    public const int MostCues = 150;

    /// <summary>Two lines of a wide film.</summary>
    public const int MostCharacters = 160;

    // Longer than any film that is made here.
    private const long MostMs = 4 * 60 * 60 * 1000;

    public static CaptionReading Of(string body) => Judge(body.Contains("-->", StringComparison.Ordinal) ? SubtitleFile.Read(body) : CaptionList.Read(body));

    private static CaptionReading Judge(IReadOnlyList<CaptionCue> cues) => cues switch
    {
        { Count: 0 } => Faulty("there are no words in these captions", "这些字幕里没有文字"),
        { Count: > MostCues } => Faulty($"{MostCues} captions at a time are possible, these are {cues.Count}", $"一次最多 {MostCues} 条字幕，这里有 {cues.Count} 条"),
        _ when cues.FirstOrDefault(cue => cue.Words.Length > MostCharacters) is { } wordy => Faulty(
            $"a caption can have {MostCharacters} characters at most, and \"{wordy.Words[..30]}…\" has {wordy.Words.Length}", $"一条字幕最多 {MostCharacters} 个字符，“{wordy.Words[..20]}…”有 {wordy.Words.Length} 个"),
        _ when cues.FirstOrDefault(cue => cue.StartMs > MostMs || cue.EndMs <= cue.StartMs) is { } wrong => Faulty(
            $"the caption \"{Short(wrong)}\" ends before it begins, or comes after hours", $"字幕“{Short(wrong)}”的结束早于开始，或时间过长"),
        _ when cues.Any(cue => cue.StartMs is null) && cues.Any(cue => cue.StartMs is not null) => Faulty(
            "some of these captions have times and some have none: give a time to all or to none", "有的字幕有时间，有的没有：请全部给出时间，或都不给"),
        _ => new(cues),
    };

    private static string Short(CaptionCue cue) => cue.Words.Length > 30 ? cue.Words[..30] + "…" : cue.Words;

    private static CaptionReading Faulty(string english, string chinese) => new([], new(english, chinese));
}
