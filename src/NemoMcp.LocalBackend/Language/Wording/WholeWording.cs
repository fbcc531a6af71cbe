namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>Phrases that a joining word would tear apart, in one part instead; each means the same whatever stands around it.</summary>
internal static class WholeWording
{
    private const string Start = "(start|beginning|opening|front)";
    private const string End = "(end|ending|close|back)";
    private const string Empty = "(empty|blank|leftover|left-over|remaining|missing|unused|extra|spare)";

    public static IReadOnlyList<Rewrite> All { get; } =
    [
        Rewrite.Of(@"\b(?<w>captions|subtitles) with (?=[^,;<]{0,40}<s:)", "${w} in "),
        Rewrite.Of(@"\b(swap|switch|exchange|flip|reverse) (the )?(left|right)( side| hand side)?s? (and|with|for) (the )?(left|right)( side| hand side)?s?( around| over)?\b", "mirror it"),
        Rewrite.Of(@"\b(swap|switch|exchange|flip|reverse) (the )?(top|bottom) (and|with|for) (the )?(top|bottom)( around| over)?\b", "flip it vertically"),
        Rewrite.Of(@"\b((put|add|have|with|use|do|give it|make|include|get) )?(an? |some |the |short |little |soft |gentle |small )*fad(e|es|ing) (in and out )?(at|on|for) (both )?(the )?" + Start + " and (at |on |for )?(the )?" + End + @"\b", "fade in and out"),
        Rewrite.Of(@"\b((put|add|have|with|use|do|give it|make|include) )?(an? |some |the |short |little )*fades? (at|on) (both|either|each) (ends?|sides?)\b", "fade in and out"),
        Rewrite.Of(@"\b(and )?(fill(ing|ed)?|pad(ding|ded)?|cover(ing|ed)?) (up |in |out )?(the |any |all the |all )*(" + Empty + @"|rest|gaps?|sides|edges)( (space|spaces|area|areas|room|parts?|bits?|sides?|edges?|bars?|gaps?|of it|of the (frame|screen|picture)))* (with|by|using) (an? |some |the )*blur(red|ry|ring)?( (version|copy|background|backdrop|picture|image|video)( of (it|itself|the (picture|video|image)))?)?\b", " with blurred edges"),
        Rewrite.Of(@"\b(with|and|,)? ?(an? |some |the )*blur(red|ry)? (background|backdrop|fill|sides|edges|picture|copy) (in|at|on|for|to fill|around) (the |any )*(" + Empty + @" ?|gaps?|sides|rest|edges|top and bottom)+( (space|spaces|area|areas|parts?|sides?))?\b", " with blurred edges"),
        Rewrite.Of(@"\b(and )?(fill(ing|ed)?|pad(ding|ded)?) (up |in |out )?(the |any |all the |all )*(" + Empty + @"|rest|gaps?|sides|edges)( (space|spaces|area|areas|room|parts?|bits?|sides?|edges?|gaps?))* (with|in) (plain |simple )?black( bars?)?\b", " with black bars"),
        Rewrite.Of(@"\bblack (bars|borders|edges|stripes) (are|would be|is) (totally |perfectly |completely )?(fine|ok|okay|good|alright|all right|no problem|acceptable)( with me| by me| for me)?( (where|wherever|if|on|at|around) [^<,;.]*)?(?=$|[,;.])", "with black bars"),
        // In talk of the picture "cooler" is a matter of colours.
        Rewrite.Of(@"\bcooler\b(?! (colou?rs?|tones?|look|temperature|white balance))(?=[^;]*\b(contrast|brightness|saturation|colou?rs?|vignette|sharp(er)?|bright(er)?|dark(er)?)\b|(?<=\b(contrast|brightness|saturation|colou?rs?|vignette|sharp(er)?|bright(er)?|dark(er)?)\b[^;]*))", "cooler colours"),
        Rewrite.Of(@"\b(the )?rest (with|in) (the )?(blur|blurred)\b", "with blurred edges"),
        Rewrite.Of(@"^(i've|i have|i) changed my mind ?[:,.;-]? ?|\bi\.e\.?,? ?|\bthat is to say,? ?", ""),
        Rewrite.Of(@"\bon (an? )?(?<c>white|black|red|orange|yellow|green|blue|purple|pink)\b(?! (background|card|bar|screen))(?=[^;]*\bcard\b|(?<=\bcard\b[^;]*))", "on a ${c} background"),
        Rewrite.Of("(?<=第.[段个条](视频|片段)?)再(?=拷贝|复制|放|重复|来)", ""),
        Rewrite.Of(@"\bminus (?=[0-9])", "-"),
        Rewrite.Of("我?一?(开口|一?有人)?(说话|讲话)(的时候|时候?|时)?[,，]?(把|让)?(背景)?(音乐|配乐)(就|要)?(压低|压小|变小|降低|小声|放低|调低|小)(一些|一点|些|点)?", "说话时音乐变小"),
        Rewrite.Of(@"\bboth (at )?(the )?" + Start + " and (at )?(the )?" + End + @"\b", "both ends"),
        Rewrite.Of("(?<=片子|视频|影片|电影|短片|整个|全片)的?最后面?(?= ?[打加放来上写出显配弄做要])", "结尾"),
        Rewrite.Of("^最后(?=[打加放来上写出显配]个?)", "结尾"),
        Rewrite.Of("(一头一尾|头尾两端|首尾|头尾|前后两端|两头|开头结尾|开头、结尾|开头跟结尾|开头以及结尾)(?=(都|各|也|分别)?(来|做|加|各|剪|去|删|裁|砍|切|掐))", "开头和结尾"),
        Rewrite.Of("(片段|视频|素材)(和|与|跟)(片段|视频|素材)之间", "片段之间"),
        Rewrite.Of("先(放|播|出|上|来|是) ?(?<a><f:[0-9]+>) ?[,，]?(然后|再|接着|后)+(放|播|出|上|来|是) ?(?<b><f:[0-9]+>)", "把${a}移到${b}前面"),
        Rewrite.Of("(?<=黑边[^;。]*[,，] ?)(要|换|改|就)?(用|要|成)(模糊|虚化)的?(背景)?(?=$|[,，。;])", "两边模糊填充"),
        Rewrite.Of("可是|不过(?!滤)", ",但"),
    ];
}
