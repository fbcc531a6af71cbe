using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>"With the title 'Plaza' for 4 seconds", 加标题“你好” 3秒. Only quoted words become a title.</summary>
internal sealed class TitleRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("add the title 'X' for N seconds", "加标题“X” N秒", "add the title 'Plaza' for 2 seconds", "加标题“广场” 2秒"),
        new("… from A to B", "…A到B", "add the title 'Market' from 1s to 2s", "加标题“市集” 1秒到2秒"),
        new("… at the top, in red, big", "…放在顶部，红色，大字", "add the title 'Plaza' at the top in red", "在顶部加红色标题“广场”"),
        new("end with the title 'X'", "结尾加标题“X”", "add the title 'Bye' at the end for 1 second", "结尾加标题“再见” 1秒"),
        new("… in the top left corner, bold or thin, with an outline, on a dark bar", "…左上角，粗体或细体，描边，底条", "add the title 'Hi' in the top left corner on a dark bar", "左上角加带底条的标题“你好”"),
        new("lower third 'NAME, WHO' from A to B", "A到B加字幕条“名字，身份”", "lower third 'Anna, pilot' from 1s to 3s", "1秒到3秒加字幕条“安娜，机长”"),
        new("add the caption 'X'", "加字幕“X”", "add the caption 'People walk' for the whole video", "全程加字幕“人来人往”"),
    ];

    public void Read(Part part)
    {
        if (!part.Has(Quote) || !(part.Has(Noun) || part.Has(Verb) || part.Has(LowerThird)))
        {
            return;
        }

        // Looked for before anything is claimed: a bare duration belongs to a title only when it stands beside it.
        var beside = part.Claim(BesideLength);
        var isLowerThird = part.Claim(LowerThird) is not null;
        var isCaption = part.Has(Caption);
        var isOutro = part.Has(Outro);
        var value = part.Token(part.Claim(Quote), "q")!.Words;
        var look = TitleLook.Read(part, value, isLowerThird ? TextKind.LowerThird : isCaption ? TextKind.Caption : TextKind.Title, isCaption);
        var time = TitleTime.Read(part, part.Token(beside, "d")?.A, isOutro);
        part.ClaimAll(Noun);
        part.ClaimAll(Verb);
        part.ClaimAll(Soft);
        part.Do(new EditCommand.AddTitle(look, time.StartMs, time.DurationMs) { AtEnd = time.AtEnd, IsOpen = time.IsOpen });
    }

    private static readonly Regex Quote = Spoken.Pattern(Spoken.Quote);

    private static readonly Regex Noun = Spoken.Pattern(@"\b((title|text|opening|closing|end|intro|outro) ?cards?|titles?|titled|texts?|headings?|headlines?|captions?|captioned|subtitles?|words?|labels?|intros?|outros?|end ?screen)\b|标题|字幕|文字|文本|字样|大字|题目|片头|片尾|片名");

    private static readonly Regex Verb = Spoken.Pattern(@"\b(add(ing)?|put(ting)?|show(ing)?|writ(e|ing)|display(ing)?|insert(ing)?|overlay|says?|saying|reads?|reading|include|have)\b|加上?|添加|加入|写上?|写着|显示|打上|放上?|配上?|插入|叫做?");

    private static readonly Regex LowerThird = Spoken.Pattern(@"\b(lower[ -]thirds?|name ?(tags?|plates?|strips?|bars?|badges?))\b|字幕条|人名条|名字条");

    private static readonly Regex Caption = Spoken.Pattern(@"\b(captions?|captioned|subtitles?)\b|字幕");

    private static readonly Regex Outro = Spoken.Pattern(@"\b(outros?|end ?cards?|end ?screen|closing (title|card|text))\b|片尾|结尾标题");

    private static readonly Regex BesideLength = Spoken.Pattern(Spoken.Duration + @"(?= ?(的|long )?\s?(big |large |small |opening |closing )?(title|text|heading|headline|caption|subtitle|intro|outro|标题|文字|字幕|片头|片尾|大字))|(?<=<q:[0-9]+> ?\(?)" + Spoken.Duration);

    private static readonly Regex Soft = Spoken.Pattern(@"\b(that|with|called|named|saying|overlay|card|cards|over it|on screen|on-screen|onscreen|on top|font|letters|opening|closing|main|another|one|second|third|only|just|following|screen|picture|frame)\b|为|是|叫|名为|内容|内容为|写|一行|一个|带有?|字体|屏幕|画面|显示|:");
}
