using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules.Titles;

namespace NemoMcp.LocalBackend.Language.Rules.Cards;

/// <summary>"Start with a card 'Harbour Day' for 3 seconds", 片尾“谢谢观看”: words on a ground of their own, which make the film longer.</summary>
internal sealed class CardRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("start with a card 'X' for N seconds; intro 'X'", "片头卡片“X” N秒；片头“X”", "start with a card 'Harbour Day' for 2 seconds", "片头卡片“港口一日” 2秒"),
        new("end card 'X'; outro 'X'", "片尾卡片“X”；片尾“X”", "end card 'Thanks for watching'", "片尾“谢谢观看”"),
        new("… on a blue background", "…蓝色背景", "add an intro card 'Plaza' on a blue background for 1 second", "加蓝色背景的片头“广场” 1秒"),
        new("remove the intro, the outro, the cards", "去掉片头、片尾、卡片", "remove the intro", "去掉片头"),
    ];

    private static readonly Phrase InTheMiddle = new("words on a card stand in its middle", "卡片上的文字总在中间");

    public void Read(Part part)
    {
        if (part.Claim(Remove) is { } remove)
        {
            var isAll = All.IsMatch(remove.Value);
            part.Do(new EditCommand.RemoveCards(isAll ? null : Closing.IsMatch(remove.Value)));
            return;
        }

        if (!part.Has(Quote) || !part.Has(Noun) || part.Has(Title))
        {
            return;
        }

        var ground = part.Claim(Ground)?.Groups["color"].Value;
        var atEnd = part.Has(Closing);
        var quote = part.Token(part.Claim(Quote), "q")!.Words;
        var length = part.Token(part.Claim(Length), "d")?.A;
        part.ClaimAll(Noun);
        part.ClaimAll(Edge);
        var look = TitleLook.Read(part, quote, TextKind.Title, isCaption: false);
        part.ClaimAll(Soft);
        if (look.Position is not TextPosition.Center)
        {
            part.Add(new Finding.CannotDo(part.Words(part.Text), InTheMiddle));
        }

        part.Do(new EditCommand.AddCard(look with { Position = TextPosition.Center }, length, atEnd) { Background = ground is null ? null : TextColors.Find(ground) });
    }

    private static readonly Regex Quote = Spoken.Pattern(Spoken.Quote);

    private const string Nouns = @"\b((intro|outro|opening|closing|title|end|ending|start|starting|text|final|welcome|black|blank) ?(cards?|slates?|slides?|screens?)|cards?|intros?|outros?|end ?screens?)\b|片头(卡片?)?|片尾(卡片?)?|(标题|开场|开头|结尾|结束|文字)?卡片";

    private static readonly Regex Noun = Spoken.Pattern(Nouns);

    // "The outro title" is one over the picture.
    private static readonly Regex Title = Spoken.Pattern(@"\b(titles?|captions?|subtitles?|lower[ -]thirds?)\b(?! ?(cards?|slates?|slides?))|标题(?!卡)|字幕");

    private static readonly Regex Remove = Spoken.Pattern(@"\b" + Spoken.RemoveVerb + " " + Spoken.The + @"((both|all|every|each) (the )?)?((intro|outro|opening|closing|title|end|ending|starting|text|black) ?(cards?|screens?)|cards?|intros?|outros?)\b( and " + Spoken.The + @"outro)?(?! ?<q:)|(" + Spoken.TakeAway + "|不要)了?(所有|全部)?的?(片头和片尾|片头(卡片?)?|片尾(卡片?)?|卡片)(?! ?<q:|的?那? ?<d:)|把(所有|全部)?的?(片头和片尾|片头(卡片?)?|片尾(卡片?)?|卡片)(都|全部)?" + Spoken.TakeAway);

    private static readonly Regex All = Spoken.Pattern(@"\b(all|both|every|each|cards)\b|intro and|所有|全部|都|片头和片尾|(去掉|去除|删除|删掉|移除|去|删)了?卡片|卡片(都|全部)?(去|删|移)");

    private static readonly Regex Closing = Spoken.Pattern(@"\b(outros?|end|ending|closing|final|after the (film|video|movie)|finish)\b|片尾|结尾|结束|最后");

    private static readonly Regex Ground = Spoken.Pattern(@"(\b(on|with|in|over) )?(an? |the )?\b(?<color>" + TextColors.English + @") (background|backdrop|ground|(?=(intro|outro|end|title|opening|closing)? ?(card|screen|slate|slide)))|(?<color>" + TextColors.Chinese + ")色?的?(背景|底色?)(的)?");

    private static readonly Regex Length = Spoken.Pattern(@"(\b(for|lasting|lasts|of)( about)? |持续 ?|显示 ?|停留 ?|时长为? ?)?" + Spoken.Duration + "( long)?(的)?");

    private static readonly Regex Edge = Spoken.Pattern(@"\b(start|begin|open|end|finish|close)(s|ning|ing)?( (it|the (video|film|clip|movie)))? with\b|\b(at|in|on|to) the (very )?(start|beginning|end)( of (the |my )?(video|film|clip|movie))?\b|\b(before|after) the (film|video|clip|movie)( (starts?|begins?|ends?))?\b|(在|放在)?(视频|影片)?的?(开头|开场|结尾|末尾|最后|结束)(处|时)?");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(add|adding|put|show|insert|include|create|make|with|saying|says|that|reads?|reading|called|titled|text|words?|letters|font|second|another|one|nice|short|simple|plain)\b|添加|加上?|加入|放|写着?|显示|做|一张|一个|张|个|文字|内容|为|是|叫|带有?|字|:");
}
