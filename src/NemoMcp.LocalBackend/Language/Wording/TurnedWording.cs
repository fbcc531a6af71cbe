namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>Wishes in the form of negations, which would otherwise be read as "leave it alone".</summary>
internal static class TurnedWording
{
    private const string Sound = "((original|recorded|camera|background) )?(sound|audio)";

    private const string Thing = "(background )?music|song|tune|titles?|captions?|subtitles?|subs|text|logo|watermark|intro|outro|lower thirds?|vignette|cross-?fades?|dissolves?|(intro|outro|opening|closing|title|end) (cards?|screens?)|cards?";

    public static IReadOnlyList<Rewrite> All { get; } =
    [
        Rewrite.Of(@"\bnothing (but|except( for)?|other than|apart from|besides) (?=.*(<|clip|shot|scene))", "only "),
        Rewrite.Of(@"^(i|we) (really |actually )?(don't|do not|no longer) (want|need|like) (to (see|hear|have|keep) )?(any of )?(the |that |this |those |these |my )?(?<w>" + Thing + @")( <q:[0-9]+>)?( (any ?more|any longer|after all|now|in (there|it)|on (it|there|screen)))*$(?<=\b(the|that|those|these|any ?more|any longer|no longer|after all|now)\b.*)", "remove the ${w}"),
        Rewrite.Of(@"^no more (?<w>" + Thing + ")( please| thanks?)?$", "remove the ${w}"),
        Rewrite.Of(@"^(in |with )?(no|without( any)?|zero) colou?rs?( at all| whatsoever)?( please)?$|^(i|we) (don't|do not) want (any )?colou?rs?( at all)?$", "black and white"),
        Rewrite.Of(@"^(i|we) (don't|do not|wouldn't) (want|like) (to (lose|miss)( out on)? )?(anything|any of it|any part( of (it|the picture))?|bits|(the |any )?(picture|image|sides|edges|heads|people|faces))( (to (be|get)|being|getting))?( (chopped|cut|cropped|trimmed|lopped|sliced|lost|missing|hacked))?( (off|away))?( (the|at the) (sides|edges|top|bottom))?$(?<=\b(chopped|cut|cropped|trimmed|lopped|sliced|lose|lost|missing|hacked)\b.*)", "don't crop it"),
        Rewrite.Of(@"^(without|don't|do not|never|not) (los(e|ing)|chop(ping)?( off)?|cut(ting)? off|crop(ping)?( off)?|lop(ping)?( off)?|trim(ming)? off|slic(e|ing) off) (anything|any of it|any of the picture|the (picture|image|sides|edges)|bits( of (it|the picture))?|parts of (it|the picture)|people|heads|faces)( off| away| at the (sides|edges))*$", "don't crop it"),
        Rewrite.Of(@"^(please )?(without|don't|do not|never|not) (chop|cut|lop|trim|crop|slic|shav|tak|los)(e|p?ping|t?ting|ing)? (anything|any of it|any|stuff|bits|parts) ?(off|away|from)?( of)?( (the |its |any |from )*(sides?|edges?|top|bottom|picture|image|left|right))*( (and|or) (the )?(sides?|edges?|top|bottom|left|right))?$", "don't crop it"),
        Rewrite.Of(@"^(i|we) (really )?(don't|do not) (want|need) (any )?(sound|audio)( (in|on|with) (it|this|there|the (video|film)))?( at all)?$", "mute it"),
        Rewrite.Of(@"^(?<w>(the )?(first|second|third|fourth|last) (clip|video|shot|scene|one|part|piece)|<f:[0-9]+>) (isn't|is not|is no longer|isn't really|won't be) (needed|wanted|necessary|required|any good|any use)( (after all|any ?more|any longer|now|here|in (it|there)))*$", "remove ${w}"),
        Rewrite.Of(@"^(it|that|this|the (title|heading|text)) (should|must|ought to|has to|needs to|('s |is |was )?(supposed|meant) to) (say|read|be|have said|have read|have been) (?<q><q:[0-9]+>),? ?(instead of|and not|not|rather than) <q:[0-9]+>$", "change the title to ${q}"),
        Rewrite.Of(@"^(i|we) (don't|do not) (want|need|like) (to (hear|have) )?(any of )?(the |that |this |my )?(?<w>(background )?(music|song|titles?|captions?|text)( <q:[0-9]+>)?) (any ?more|any longer|after all)$", "remove the ${w}"),
        Rewrite.Of(@"^(i|we|you|people|nobody|no one) (don't|do not|shouldn't|should not|can't|must not|should|may)? ?(want|need|like)? ?(to )?(hear|hears) (any of )?(the |my |that )?(?<w>" + Sound + ")( any ?more| at all)?$", "mute the ${w}"),
        Rewrite.Of(@"^(the |that |this )?(?<w>(background )?music|song|titles?( <q:[0-9]+>)?|captions?) (is|are) (not|no longer) (needed|wanted|necessary)( any ?more| any longer)?$", "remove the ${w}"),
        Rewrite.Of(@"^(i|we) (really |actually )?(don't|do not) (want|need|like) (to keep )?(the )?(?<w>(very )?(first|last|final|opening|ending|closing) <d:[0-9]+>)( (any ?more|any longer|at all))?$", "remove the ${w}"),
        Rewrite.Of(@"^(i|we) (really |actually )?(don't|do not) (want|need|like) (to keep )?(the )?(?<w>(part |bit |section |stretch |piece )?((from|between) )?<[ro]:[0-9]+>)( (any ?more|any longer|at all))?$", "remove ${w}"),
        Rewrite.Of(@"^(i|we) (really |actually )?(don't|do not) (want|need) (?<w><f:[0-9]+>)( in (there|it|the (film|video)))?( (any ?more|any longer|at all))?$", "remove ${w}"),
        Rewrite.Of(@"^(?<w>(please )?(don't|do not)) (forget to|hesitate to) ", ""),
        Rewrite.Of("^(我|我们)?(已经)?不(想要?|要|需要|用)再?(听到?|有)?(?<w>原声|原来的声音|现场声)了?$", "原声静音"),
        Rewrite.Of("^(我|我们)?不(想|要)再?(听到?|听见)(?<w>任何)?声音了?$", "静音"),
        Rewrite.Of("^(我|我们)?不(想要?|要|需要|用)(那个|这个)?(?<w>(背景)?音乐|配乐|标题|字幕)了$", "去掉${w}"),
        Rewrite.Of("^(把|将)?除了? ?(?<c>(第 ?[一二三四五六七八九十0-9]+ ?|最后一)[段个条](视频|片段)?)(以外|之外|外)?[,，]?的?(其他|其它|其余|别的|剩下)?的?(片段|部分|视频)?(都|全部?|统统|给我)*(去掉|删掉|删除|删|不要|剪掉|扔掉|扔|砍掉|去)了?(吧)?$", "只保留${c}"),
        Rewrite.Of("^(我|我们)?不(想要?|要|需要)(任何)?(颜色|彩色|色彩)了?$", "变成黑白"),
    ];
}
