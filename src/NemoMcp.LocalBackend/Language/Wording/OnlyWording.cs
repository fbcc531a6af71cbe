namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>"Don't cut, only mute it", 只静音: "only" before a wish says what is not wanted. Before a stretch or a thing it limits, and stays.</summary>
internal static class OnlyWording
{
    public static IReadOnlyList<Rewrite> All { get; } =
    [
        Rewrite.Of(@"^(please |and |but )*(only|just|merely|solely|simply|nothing but)( (to|do|make|want))? (?!<|the |my |its |from |between |in |first |last |one |sound|audio|music|video|picture|title|text)(?=[a-z])", ""),
        Rewrite.Of("^(请|麻烦)?(我)?(只|仅|光|就)(是|想要?|要|需要?|用|做|给我|帮我)?(?![保留要取用]|<|最?[前后]|开头|结尾|中间|第|片段|音乐|配乐|声音|原声|画面|视频|标题|文字|字幕|有|剩|这|那)(?=.)", ""),
    ];
}
