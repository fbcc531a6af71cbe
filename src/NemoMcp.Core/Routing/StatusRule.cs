namespace NemoMcp.Core.Routing;

/// <summary>"status", "show tracks", "what's in it?", "现在什么样了".</summary>
internal sealed class StatusRule : IRoutingRule
{
    private static readonly Vocabulary Words = new(
        (WordRole.Ask,
            "status|progress|state|timeline|tracks|track list|what's in it|whats in it|what is in it|what's in there|what's on it|what's done|whats done|what is done|what's been done|" +
            "what has been done|what have you done|what do we have|what do i have|what we have|where are we|how far are we|how far are you|is it done|is it ready|is it finished|" +
            "is the video done|is the video ready|is the video finished|is the export done|is the export ready|is the export finished|are you done|how's it going|how is it going"),
        (WordRole.Ask,
            "状态|进度|时间线|时间轴|轨道|什么样|什么样子|怎么样|怎样|做到哪|做到哪里|做到哪一步|进行到哪|剪到哪|完成了吗|做完了吗|做好了吗|剪好了吗|好了吗|好了没|完了吗|做完没有|" +
            "有什么内容|里面有什么|都有什么|有些什么|做了什么|做了哪些|啥样"),
        (WordRole.Filler,
            "show|see|view|display|list|check|get|give|tell|look at|print|what's|whats|what is|what are|how's|how is|the|my|our|of|on|in|a|current|currently|all|project|session|edit|video|draft|" +
            "so far|it|this|is|there|going|update|summary|looking|about|any|i|we|content|contents|export|render|job|report|overview"),
        (WordRole.Filler, "显示|查看|看看|看一看|看|查询|列出|查|告诉|当前|目前|到|是|有|里面|里|上|中|情况|项目|视频|片子|成了|成|剪辑|剪|编辑|做|哪里|什么|如何|都|内容|进展|变|这个|它|一步|导出|渲染|任务"),
        (WordRole.Filler, Politeness.English),
        (WordRole.Filler, Politeness.Chinese));

    public Intent? TryRoute(Message message) =>
        Words.Read(message.Plain) is { } words && words.Any(word => word.Role is WordRole.Ask) ? new Intent.Status() : null;
}
