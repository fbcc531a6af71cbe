using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Generate my video clips", 合并这些视频: the media as it is.</summary>
internal sealed class PlaceRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("generate my video clips", "用我的素材生成视频", "generate my video clips", "用我的素材生成视频"),
        new("merge these clips", "合并这些视频", "merge these clips", "合并这些视频"),
    ];

    public void Read(Part part)
    {
        if (part.Claim(English) is not null || part.Claim(Chinese) is not null)
        {
            part.Add(new Finding.PlaceMedia());
        }
    }

    private static readonly Regex English = Spoken.Pattern(@"\b(generate|create|make|produce|build|assemble|put( together)?|join|merge|combine|stitch|concatenate|use|import|place|start( with)?|here (are|is))"
        + @"( (a|an|the|my|our|me|us|this|these|those|all|of|it|some|new|raw|uploaded|quick|simple|final|short|full|single|one|nice|good|up|together))*"
        + @" (video clips?|videos?|clips?|films?|movies?|footage|recordings?|material|media|photos?|pictures?|images?|slide ?shows?|shorts?|reels?|vlogs?|files?)\b"
        + @"( (together|into|in|one|a|an|single|from|out|of|with|using|my|these|the|this|all|raw|uploaded|on|to|timeline|video clips?|videos?|clips?|films?|movies?|footage|recordings?|material|media|photos?|pictures?|images?|files?)\b)*");

    private static readonly Regex Chinese = Spoken.Pattern("(生成|制作|合成|合并|拼接|拼成|导入|放入|使用|创建|做成?|出)(一个|一段|一条|一部|我的|我|这些|这个|这段|几个|几段|所有|全部|上传|的|成|为|新|完整|到|时间线| )*"
        + "(视频|短片|短视频|影片|片子|素材|片段|照片|图片|vlog)+(到时间线)?|(把|将)?(我的|这些|所有|全部|上传的|几个|几段)*(视频|素材|片段|照片|图片)(都|全部)?(合并|拼接|拼|合成|连|放)(在一起|到一起|起来|成一个视频|成一个|到时间线|上去)?");
}
