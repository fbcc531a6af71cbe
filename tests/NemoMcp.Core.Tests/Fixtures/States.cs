using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Fixtures;

/// <summary>Replies of the state call.</summary>
internal static class States
{
    public const string EmptyDraft = "{}";

    public const string Film = """{"d":2000,"m":{"width":640,"height":360},"t":[{"tt":0,"sg":[{"id":"v1","name":"plaza.mp4","start":0,"d":2000}]}]}""";

    public const string FilmWithTitle = """{"d":2000,"m":{"width":640,"height":360},"t":[{"tt":0,"sg":[{"id":"v1","name":"plaza.mp4","start":0,"d":2000}]},{"tt":7,"sg":[{"id":"t1","text":"Plaza","start":0,"d":1500}]}]}""";

    private const string Reply = """{"code":0,"data":{"session_id":"5529798706024415232","task_id":"task_xxx","task_name":"project","state":{"video_infos":INFOS,"draft":DRAFT,"canvas_config":{},"generated_media":MEDIA}}}""";

    public static ScriptedReply Of(string draft, string videoInfos = "[]", string generated = "[]") => ScriptedReply.Json(
        Reply.Replace("INFOS", videoInfos, StringComparison.Ordinal).Replace("DRAFT", draft, StringComparison.Ordinal).Replace("MEDIA", generated, StringComparison.Ordinal));

    public static ScriptedReply NotFound { get; } = ScriptedReply.Golden("replies/error-session.json");
}
