using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Crossfade between the clips for 1 second", "remove the dissolves", 片段之间交叉淡化1秒.</summary>
internal sealed class CrossfadeRule : ISentenceRule
{
    /// <summary>Long enough to be seen as one, short enough to cost little of the film.</summary>
    private const long UsualMs = 1000;

    private static readonly Phrase Neighbours = new(
        "only clips that follow one another can be crossfaded: say such as \"crossfade clips 1 and 2\"", "只有相邻的两段可以交叉淡化：请说例如“第一段和第二段交叉淡化”");

    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("crossfade, dissolve between the clips for N seconds", "片段之间交叉淡化、叠化N秒", "crossfade between the clips for 1 second", "片段之间交叉淡化1秒"),
        new("crossfade two clips", "两段之间叠化", "dissolve between the first and second clips for 2 seconds", "第一段和第二段之间叠化2秒"),
        new("remove the crossfades, hard cuts", "去掉交叉淡化、硬切", "remove the crossfades", "去掉交叉淡化"),
    ];

    public void Read(Part part)
    {
        if (part.Claim(Removed) is not null)
        {
            part.Do(new EditCommand.RemoveCrossfades());
            return;
        }

        if (!part.Has(Fade))
        {
            return;
        }

        var words = part.Words(part.Text);
        part.ClaimAll(Fade);
        var length = part.Token(part.Claim(Length), "d")?.A ?? UsualMs;
        var pair = part.Claim(Pair);
        int? after = null;
        if (pair is not null)
        {
            var numbers = part.Token(pair, "k")!.Words.Split(ClipLists.Between)
                .Select(word => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0).Order().ToList();
            after = numbers is [> 0 and var one, var next] && next == one + 1 ? one : null;
        }

        part.ClaimAll(Soft);
        part.Add(pair is not null && after is null
            ? new Finding.CannotDo(words, Neighbours, Blocking.SamePart)
            : new Finding.Do(new EditCommand.Crossfade(length, after)));
    }

    private const string English = @"(cross[- ]?(fad(es?|ed|ing)|dissolv(es?|ed|ing))|dissolv(es?|ed|ing)|(fade|fading)( transitions?)?(?= (smoothly )?between)|fade transitions?)";
    private const string Chinese = "(交叉(淡化|叠化|溶解|淡入淡出)|叠化|溶解)";
    private static readonly Regex Removed = Spoken.Pattern(@"\b(remove|delete|take out|drop|get rid of|no|without|undo) " + Spoken.The + @"(cross[- ]?(fades?|dissolves?)|dissolves?|fade transitions?)( between (the )?(clips|them))?\b|\b(join|connect|use|with)?( (the )?(clips|them))?( with)? ?\b(hard|straight|plain|simple) cuts?\b( between (the )?(clips|them))?|(去掉|去除|删除|取消|不要)(所有|片段之间)?的?" + Chinese + "(效果|转场)?|(片段之间)?(改用|用|改为|改成|变成)?(硬切|直切|直接切换)");
    private static readonly Regex Fade = Spoken.Pattern(@"\b" + English + @"\b(?<!\bfade (in|out))|" + Chinese + "(效果|转场|过渡)?");
    private static readonly Regex Length = Spoken.Pattern(@"(\b(for|of|over|lasting|with|an?|each) )*" + Spoken.Duration + "( (long|each))?( ?的)?");
    private static readonly Regex Pair = Spoken.Pattern(@"(\b(between|from|of) )?(the )?(clips? )?<k:(?<k>[0-9]+)>( ?之?间)?");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(two|both|smooth|gentle|add|put|use|apply|insert|with|join(ed)?|smooth(ly)?|soft|transitions?|effects?|between|each|every|all|other|cuts?|scenes?|shots?|photos?|images?|pictures?|segments?|clips|them|videos|together|over|one another)\b|添加|加上?|使用|片段|镜头|视频|照片|图片|各段|两段|每段|之间|中间|接起来|接上|连起来|过渡|转场|效果|衔接|连接|持续|时长|做");
}
