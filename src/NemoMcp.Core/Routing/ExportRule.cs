namespace NemoMcp.Core.Routing;

/// <summary>"export", "please send me the video", "导出1080p视频".</summary>
internal sealed class ExportRule : IRoutingRule
{
    private const string FormatWords = "mp4|webm|gif|mp3|wav|mov|avi|mkv";

    private static readonly string[] Formats = FormatWords.Split('|');

    private static readonly Vocabulary Words = new(
        (WordRole.Ask, "export|download|save|give it to me|hand it over|发给我|发送给我|发我|导出|导出来|下载|下载下来|保存|保存下来|输出成片"),
        (WordRole.Verb, "send|send over|get|give|give me|deliver|发给|发送|发|传给|给我|拿到|拿|存|输出"),
        (WordRole.Thing, "video|movie|film|clip|final cut|result|final result|final version|视频|影片|成片|片子|短片|短视频|电影|作品|成品"),
        (WordRole.Sound, "audio|sound|soundtrack|音频|声音"),
        // "Is the export done?" asks for the state.
        (WordRole.Doubt, "好了吗|好了没|好了没有|完了吗|完了没|完成了吗|完成了没|成功了吗"),
        (WordRole.Pronoun, "it|this|that|file|它|这个|文件"),
        (WordRole.Format, FormatWords),
        (WordRole.Place, SourceFinder.Mark.ToString()),
        (WordRole.Resolution, "full hd"),
        (WordRole.Filler,
            "the|my|our|a|an|as|in|at|to|of|into|under|with|all|everything|folder|format|resolution|quality|high|highest|best|full|whole|entire|complete|completed|finished|final|edited|" +
            "hd|here|it's done|my computer|my machine|my disk|disk|version|copy|when you're done|when it's done|when ready|i'm happy with it|looks good|that's it|we're done|i'm done"),
        (WordRole.Filler, "把|将|为|成|到|本地|电脑|格式|分辨率|高清|最高|画质|质量|最终|完整|整个|全部|这|那个|做好|剪好|以|用|版|版本|并|出来|出|过来|给你|没问题|满意|完成|回来"),
        (WordRole.Filler, Politeness.English),
        (WordRole.Filler, Politeness.Chinese));

    public Intent? TryRoute(Message message)
    {
        var (places, rest) = SourceFinder.Find(message.Original);
        if (places.Count > 1 || places.Any(place => place.Contains("://", StringComparison.Ordinal)))
        {
            return null;
        }

        return Words.Read(new Message(rest).Plain) is { } words && IsRequest(words) ? Read(words, places.Count == 0 ? null : places[0]) : null;
    }

    private static Intent.Export? Read(IReadOnlyList<(WordRole Role, string Phrase)> words, string? place)
    {
        var format = words.Where(word => word.Role is WordRole.Format).Select(word => word.Phrase).FirstOrDefault()
            ?? Formats.FirstOrDefault(known => place?.EndsWith("." + known, StringComparison.OrdinalIgnoreCase) is true);
        // The sound alone is a film of another format; without one it is a wish that we cannot read.
        return words.Any(word => word.Role is WordRole.Sound) && format is not "mp3" and not "wav"
            ? null
            : new Intent.Export(ResolutionOf(words), format) { OutputPath = place };
    }

    private static bool IsRequest(IReadOnlyList<(WordRole Role, string Phrase)> words)
    {
        if (words.Any(word => word.Role is WordRole.Doubt))
        {
            return false;
        }

        var isVerb = words.Any(word => word.Role is WordRole.Verb);
        return words.Any(word => word.Role is WordRole.Ask)
            || (isVerb && words.Any(word => word.Role is WordRole.Thing or WordRole.Format))
            // "send it" is a request, "get it" is a remark.
            || (words.Any(word => word.Phrase is "send" or "send over" or "发给" or "发" or "发送") && words.Any(word => word.Role is WordRole.Pronoun));
    }

    private static string? ResolutionOf(IReadOnlyList<(WordRole Role, string Phrase)> words) =>
        words.Where(word => word.Role is WordRole.Resolution).Select(word => word.Phrase is "full hd" ? "1080p" : SizeText.Normal(word.Phrase)).FirstOrDefault();
}
