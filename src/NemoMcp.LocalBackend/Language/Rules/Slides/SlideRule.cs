using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Slides;

/// <summary>"A slide show, 3 seconds each, with gentle zoom", 每张3秒: how long still pictures stand and whether they move.</summary>
internal sealed class SlideRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("make a slide show, N seconds each", "做成幻灯片，每张N秒", "make a slide show, 2 seconds each", "做成幻灯片，每张2秒"),
        new("… with gentle zoom", "…轻微缩放", "show each picture for 3 seconds with gentle zoom", "每张图片3秒，轻微缩放"),
    ];

    public void Read(Part part)
    {
        if (part.Has(Foreign))
        {
            return;
        }

        var show = part.Claim(Show);
        var each = part.Token(part.Claim(Each), "d")?.A;
        var moves = part.Claim(Still) is not null ? false : part.Claim(Moving) is not null ? true : (bool?)null;
        if (each is not null || moves is not null)
        {
            part.ClaimAll(Soft);
            part.Do(new EditCommand.SetSlides(each) { Moves = moves });
        }
        else if (show is not null)
        {
            part.ClaimAll(Soft);
            part.Add(new Finding.PlaceMedia());
        }
    }

    private const string Pictures = "(photos?|pictures?|images?|slides?|stills?|ones?)";

    private static readonly Regex Foreign = Spoken.Pattern(@"<q:|\b(titles?|texts?|captions?|subtitles?|music|logo|split|divide|chop|cut .*into)\b|分割|分成|拆分|标题|文字|字幕|音乐");
    private static readonly Regex Show = Spoken.Pattern(@"\b(make|create|generate|build|turn (them|these|it|my [a-z]+|the [a-z]+) into|as|into)?( (a|an|my|the|nice|simple|photo|picture))* ?slide ?shows?\b( (of|from|with|out of) (my |these |the |all )*(photos?|pictures?|images?))?|(做成?|制作|生成|变成)?(一个|个)?(照片|图片|相册)?幻灯片|(做成?|制作|生成)(一个|个)?(照片|图片|电子)相册");
    private static readonly Regex Each = Spoken.Pattern(@"(\b(show|with|display|at|of) )?" + Spoken.Duration + @"( for)? (each|per|every|a|apiece)( (photo|picture|image|slide|still|one))?\b|\b(show |display |hold |keep |make )?(each|every) (" + Pictures + @" )?(of them )?(stays? |lasts? |is shown )?(on screen )?(for |last )?" + Spoken.Duration + "( long)?|每(一)?(张|个|幅)(照片|图片|图|幻灯片)?(各)?(显示|停留|持续|播放|放|为|是)? ?" + Spoken.Duration);
    private static readonly Regex Still = Spoken.Pattern(@"\b(no|without|stop the) (gentle |slow )?(movement|motion|zoom(ing)?|ken burns)( in the pictures)?\b|(不要|去掉|取消)(缩放|运动|推拉|动画)");
    private static readonly Regex Moving = Spoken.Pattern(@"\b((with|add|an?|the|some|use|apply) )*((gentle|soft|subtle|smooth) motion|(gentle|gently|slow|slowly|soft|subtle|smooth|gradual|gradually) (movement|zoom(s|ing)?( (in|out))?( and out)?|pan( and zoom)?)|ken burns( effect| style| zoom)?|zoom(ing)? (in |out )?(slowly|gently|gradually|smoothly)|zoom (effect|animation)s?|move gently)\b|(加上?|添加|用|带)?(一些|一点)?(轻微|轻轻|缓慢|慢慢|逐渐|柔和)地?的?(缩放|移动|运动|放大|缩小|推近|拉远|推拉|动画)(效果)?|(加上?|添加)?(推拉(镜头)?|运镜|肯[·]?伯恩斯)(效果)?");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(show|display|with|each|every|photos?|pictures?|images?|slides?|stills?|in|effect|on|of|my|the|these|them|all)\b|照片|图片|显示|每张|效果|所有|把|将");
}
