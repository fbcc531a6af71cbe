namespace NemoMcp.Core.Routing;

/// <summary>"upload /a/b.mp4", "上传 ~/短片.mov", "upload a video", or a path and nothing else.</summary>
internal sealed class UploadRule : IRoutingRule
{
    private static readonly Vocabulary Words = new(
        (WordRole.Ask, "upload|上传"),
        (WordRole.Thing, SourceFinder.Mark.ToString()),
        (WordRole.Filler,
            "the|my|a|an|this|these|those|it|them|something|file|files|video|videos|clip|clips|image|images|photo|photos|picture|pictures|music|song|audio|footage|media|link|links|url|" +
            "from|at|here|here is|here are|is|are|following|another|one|more|some|new|first|to|session|project|both"),
        (WordRole.Filler, "文件|视频|素材|图片|音频|音乐|照片|图像|链接|地址|这个|这些|这|几个|一个|两个|和|与|以及|还有|把|将|到|会话|项目|个|张|段|条|首|新|里|这是|这里是|有"),
        (WordRole.Filler, Politeness.English),
        (WordRole.Filler, Politeness.Chinese));

    public Intent? TryRoute(Message message)
    {
        var (sources, rest) = SourceFinder.Find(message.Original);
        if (Words.Read(new Message(rest).Plain) is not { } words)
        {
            return null;
        }

        // A bare file name alone may be the answer to a question; a path or an address can only be meant for an upload.
        var areSent = sources.Count > 0 && sources.All(source => source.AsSpan().ContainsAny('/', '\\'));
        return areSent || words.Any(word => word.Role is WordRole.Ask) ? new Intent.Upload(sources) : null;
    }
}
