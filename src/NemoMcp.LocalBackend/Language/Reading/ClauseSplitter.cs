using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Context;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Splits a sentence into parts at commas and joining words, and puts back together what only modifies a title or music.</summary>
internal static class ClauseSplitter
{
    public static IReadOnlyList<Clause> Split(string text)
    {
        var clauses = new List<Clause>();
        var joint = Joint.None;
        var isBut = false;
        var at = 0;
        foreach (var match in Joints.Matches(text).Append(null))
        {
            var piece = text[at..(match?.Index ?? text.Length)].Trim();
            if (piece.Length > 0)
            {
                Add(clauses, new(piece, joint, isBut));
                (joint, isBut) = (Joint.None, false);
            }

            if (match is not null)
            {
                joint = Stronger(joint, JointOf(match));
                isBut |= match.Groups["but"].Success;
                at = match.Index + match.Length;
            }
        }

        return clauses;
    }

    private static void Add(List<Clause> clauses, Clause clause)
    {
        if (clauses is not [.., var last])
        {
            clauses.Add(clause);
        }
        else if (Titled.IsMatch(last.Text) && !Quote.IsMatch(last.Text) && TitleWords.Match(clause.Text) is { Success: true } words)
        {
            clauses[^1] = last with { Text = $"{last.Text} {words.Groups["quote"].Value}" };
        }
        else if (TimeAlone.IsMatch(last.Text) && Quote.IsMatch(clause.Text) && !HasTime.IsMatch(clause.Text))
        {
            clauses[^1] = last with { Text = $"{clause.Text} {last.Text}" };
        }
        else if (Overlaid.IsMatch(last.Text) && Clear.Match(clause.Text) is { Success: true } clear)
        {
            clauses[^1] = last with { Text = $"{last.Text} at {clear.Groups["v"].Value}" };
        }
        else if ((Titled.IsMatch(last.Text) && TitleModifier.IsMatch(clause.Text)) || (Musical.IsMatch(last.Text) && !Remarks.IsComplaint(last.Text) && MusicModifier.IsMatch(clause.Text))
            || (Frozen.IsMatch(last.Text) && FreezeModifier.IsMatch(clause.Text))
            || (Carded.IsMatch(last.Text) && CardModifier.IsMatch(clause.Text))
            || (Faded.IsMatch(last.Text) && FadeModifier.IsMatch(clause.Text))
            || (Overlaid.IsMatch(last.Text) && OverlayModifier.IsMatch(clause.Text)))
        {
            clauses[^1] = last with { Text = $"{last.Text} {clause.Text}" };
        }
        else
        {
            clauses.Add(clause);
        }
    }

    // ", and then": the strongest says what was meant.
    private static Joint Stronger(Joint one, Joint other) => (Joint)Math.Max((int)one, (int)other);

    private static Joint JointOf(Match match) =>
        match.Groups["then"].Success ? Joint.Then
        : match.Groups["with"].Success ? Joint.With
        : match.Groups["and"].Success ? Joint.And
        : Joint.None;

    // Not joints: between A and B (a range by now), in and out, black and white, first and last, 饱和度, 开头和结尾, 合并, 最后两秒.
    private static readonly Regex Joints = Spoken.Pattern(@"(?<end>;|[.!?。](?= |$)|[!?。])"
        + @"|(?<so>(?<!\b(and|or|make|do|say|think|ever|just|not) )(?<=[a-z>] )so (?=(just|please|can you|could you|let's|maybe|go ahead|(i|we)('d like| want| need))\b|(stop|end|cut|make|put|turn|give|take|get|remove|lose|bin|drop|bring|have|trim|chop|crop|mirror|flip|rotate|speed|slow|mute|delete|ditch|scrap|brighten|darken|shift|move|swap|switch|blur|add|use|fade|zoom|sharpen|lower|raise|shorten|reverse|shrink|enlarge|start|play) ))"
        + @"|(?<then>\b(and )?(then|after that|afterwards|finally|lastly)\b|然后|接着|随后|(?<!> ?的?)之后|(?<!标题|字|字体|画面|颜色|声音|音量|亮度|音乐|logo ?|标志|水印|对比度|饱和度|画中画|小窗)再(?!见))"
        + @"|(?<with>(?<!\b(start|begin|end|finish|open|close|kick off|conclude)(ing)? |\b(replace|swap)\b[^,;<]{0,40} )(?<!\b(caption|title|label|overlay|end) (it|this|the (video|film|clip)) )\b(along )?with\b(?! <[xp]:)(?!(?<=(<[qf]:[0-9]+>|music) with) (a |an )?([a-z]+ )?fad)|\bplus\b|\+|\bas well as\b|(?<!在[^,、。;<]{0,12})再?加上)"
        + @"|(?<and>,|、|&(?! ?w\b)|\band (also )?(?!(?<=\b(in|black|first|start|beginning|intro) and )(out|white|last|end|outro)\b)|\balso\b|(?<but>(?<!\b(all|everything|anything|nothing)( else)?( of it)? )\bbut\b|但是?)|(?<!合)并且?|同时|以及|还有|另外|(?<!暖|柔|平|饱)和(?!(?<=(开头|首|前面|头)和)(结尾|尾|末尾|后面|片尾))|(?<![到在放移排至挪])最后(?! ?<|的|几|面|头|那[段个条]|一[段帧张个幕格秒下份条截块]|部分))");

    private static readonly Regex Titled = Spoken.Pattern(@"<q:|title|lower third|caption|card|片头|片尾|标题|文字|字幕|^(please )?(make|turn|move) (it|that|them) ");

    private static readonly Regex Quote = Spoken.Pattern("<q:");

    // "From 4 s to 8 s, a lower third 'Tom'".
    private static readonly Regex TimeAlone = Spoken.Pattern("^(from |between |at |during |for |in |从|在)?(the )?((first|last) )?<[rco]:[0-9]+>(之间|的时候|时|开始|处)?$");

    private static readonly Regex HasTime = Spoken.Pattern("<[rcdo]:");

    // "A red title, it should say 'Sale'".
    private static readonly Regex TitleWords = Spoken.Pattern("^(and |so |that |which |it |with the words? |the words? |(should|must|has to|is to) |(please )?)*(says?|saying|reads?|reading|be|is|write|words?:?|text:?)? ?(?<quote><q:[0-9]+>)$|^(内容|上面|就|要|文字|字)*(写着?|写上|写成|是|为|叫|内容是|显示)?的?(是)? ?(?<quote><q:[0-9]+>)$");

    // A bare duration is none: after "title 'Plaza', 15 seconds" nobody knows whose time it is.
    private static readonly Regex TitleModifier = Spoken.Pattern(@"^((for|lasting|during|from|持续|显示|停留|停|时长|从) ?(the (first|last) |about )?<[rdo]:[0-9]+>( long)?|<r:[0-9]+>|(starting |beginning )?(at|from) <[cd]:[0-9]+>"
        + "|((at|on|in|near) )?(the )?(very )?(top|bottom|center|centre|middle|beginning|start|end)|(放在?|位于|在)?(画面|屏幕)?(顶部|上方|底部|下方|中间|居中|开头|结尾)(显示)?"
        + "|((at|on|in|to) )?(the )?(top|bottom|upper|lower|middle)[ -](left|right)( corner)?|(on|at) the (left|right)( side)?|(放在?|位于|在)?(画面|屏幕)?的?[左右][上下](角|方)"
        + "|(for )?<d:[0-9]+> (is|are|will be|would be|should be) (enough|fine|plenty|ok|okay|sufficient)|<d:[0-9]+> (will|should|would) (do|suffice)|(停留?|显示|放|持续)?<d:[0-9]+>(就)?(够了?|足够|就行|行|就好|就可以)了?"
        + "|((on|with|and|要|带|加|字|放|在|用) ?)?(an? )?(dark |black )?(bar|box|background) (behind|under|below) (it|them|the (letters|text|title|words))|(up )?(at|in|on) the (very )?(top|bottom|middle)|(bold|big|small|large) letters"
        + "|((要|带|用|放在?|在|字|字体|是)*)?([白黑红橙黄绿蓝紫粉]色?的?)?(大字|小字|粗体字?|描边|加粗)(的)?|放?在?(画面|屏幕)?的?最?(上面|下面|底下|顶上|上方|下方|底部|顶部)|字(体)?(再)?(粗|大|小)(一?点|些)"
        + "|(in |and )?(bold|regular|thin|huge|big|large|small|tiny|bigger|larger|smaller)( letters| text)?|加粗|粗体|细体|大字体?|小字体?|大号字?|小号字?"
        + "|(an? |the )?((thick|thin|" + TextColors.English + ") )*(outline|stroke)|(an? )?(dark |black )?(bar|box|background)|[粗细]?(" + TextColors.Chinese + "色?的?)?描边|(黑|深)色?底条"
        + "|(in |and )?(" + TextColors.English + ")( text| letters)?|" + TextColors.Chinese + "(色的?|的)(字体?|文字)?的?|(全程|从头[挂放显示留]*到尾|一直|始终)(都|要|有|显示|在|挂着|留着|放着)*| )+$");

    private static readonly Regex Faded = Spoken.Pattern("淡[入出]|[渐慢缓].*[亮黑暗显隐淡]");

    private static readonly Regex FadeModifier = Spoken.Pattern("^(过程|大概|差不多)*(用|花|持续|要|时长)+(个|上)? ?<d:[0-9]+>(的?时间|左右|就行|就好|就够)*$|^<d:[0-9]+>(的?时间|左右|就行|就好|就够了?)+$");

    private static readonly Regex Frozen = Spoken.Pattern("定格|暂停|停住|定住|定一下");

    private static readonly Regex FreezeModifier = Spoken.Pattern("^(停|停留|持续|定|定住|保持|大概|就|个)+ ?<d:[0-9]+>(左右|就行|就好|就够)*$");

    // A card lasts for as long as somebody says; a bare duration behind it is nobody else's.
    private static readonly Regex Carded = Spoken.Pattern("<q:.*(片头|片尾|卡|屏字|页字)|(片头|片尾|卡|一[屏页]|[白黑红橙黄绿蓝紫粉]色?底).*<q:");

    private static readonly Regex CardModifier = Spoken.Pattern("^<d:[0-9]+>(左右|吧)?$|^(用|要|配|带)?[白黑红橙黄绿蓝紫粉]色?的?(底|背景|底色)的?$");

    private static readonly Regex Overlaid = Spoken.Pattern(@"<f:.*\b(top|bottom|left|right|corner|logo|watermark|overlay|pip)\b|\boverlay\b.*<f:|\b(logo|watermark|picture[- ]in[- ]picture)\b|<f:.*([左右上下]|水印|标志)|[左右上下中].*<f:|水印|标志|画中画");

    // "10% of the width", "30% transparent", 放在左上角: of the picture that was just named.
    private static readonly Regex OverlayModifier = Spoken.Pattern(@"^((at|with|about) )*<p:[0-9]+>( (of the (width|size|screen|picture)|wide|width|size|opacity|opaque|transparent|transparency|see[- ]?through))*$|^((at|on|in|to) )?(the )?(top|bottom|upper|lower)([ -](left|right))?( corner)?$|^(不透明度|透明度|宽度?|大小)(为|是|到)? ?<p:[0-9]+>$|^(就|只|大概|差不多|大约|约|占|画面|屏幕|的|到|宽|高)* ?<p:[0-9]+> ?的?(宽度?|大小|画面|屏幕|宽|的|左右|就|行|够|好|了|吧)*$|^<p:[0-9]+>的?透明度?$|^(要|带|弄|调|变|成|做)*(半透明?|透明一半|一半透明)(的|一?点|就行)*$|^放?在?(画面|屏幕)?的?([左右][上下]|[上下左右])(角|方|面|边)$");

    // "And make it half see-through".
    private static readonly Regex Clear = Spoken.Pattern(@"^(and |but |please )*(make|have|keep|leave|with) (it )?(look )?(?<v>((half|semi)[ -]?|<p:[0-9]+> )(transparent|see[- ]?through|translucent|opaque|opacity))$");

    private static readonly Regex Musical = Spoken.Pattern("<f:|music|soundtrack|bgm|音乐|配乐");

    // "Add music and set the volume to 30%": the volume of the music that was just named.
    private static readonly Regex MusicModifier = Spoken.Pattern("^((声音|音量)?(要|再|放|调)?(小|轻)(声)?(一?点|一?些)(声)?|(but |and )?((pretty|very|quite|really|rather|nice and|fairly) )?(quiet|soft|low|quietly|softly|soft and low)|((say|maybe|perhaps|about|around|roughly|like|something like|at|大概|大约|差不多|就|用|设|调|音量|到|成|在) ?)*<p:[0-9]+>( (is|would be|will be|should be) (enough|fine|plenty|ok|okay)| will do| should do| or so|就行|就够|就好|就可以|够了?|左右|吧|的?音量|就够了)*)+$|^((set|turn|keep|bring|lower|at|the|its|it|volume|level|down|up|to|of|把|将|它的|音量|调整?|设置?|降低?|为|到|成|是|:) ?)+<p:[0-9]+>( volume)?$");
}
