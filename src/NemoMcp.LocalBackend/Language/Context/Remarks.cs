using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>
/// Tells small talk from wishes: "it's for my mum's birthday", 我在手机上看. A part is a remark only where it says how something is and holds
/// no time, amount, file or quotation, no verb of editing, and no "want", "need" or "should"; and it is told as a remark.
/// </summary>
internal static class Remarks
{
    /// <summary>Whether a part that no rule could act on asks for nothing.</summary>
    public static bool IsRemark(string text) =>
        !Value.IsMatch(text) && !Wish.IsMatch(text) && (Exclamation.IsMatch(text) || Statement.IsMatch(text) || Simile.IsMatch(text)
        || PurposeChinese.IsMatch(text) || (!WishChinese.IsMatch(text) && StatementChinese.IsMatch(text)));

    /// <summary>"It's way too dark", 太暗了: what is wrong with it, beside the wish that puts it right.</summary>
    public static bool IsComplaint(string text) =>
        !Value.IsMatch(text) && !Wish.IsMatch(text) && !WishChinese.IsMatch(text) && Complaint.IsMatch(text);

    /// <summary>Whether a part has a word of wishing or editing in it.</summary>
    public static bool IsWishful(string text) => Wish.IsMatch(text) || WishChinese.IsMatch(text);

    /// <summary>Whether a Chinese part is in the form of a statement.</summary>
    public static bool IsStatement(string text) => StatementChinese.IsMatch(text) || Complaint.IsMatch(text);

    /// <summary>The wish and its reason: "bring it down because it's too loud"; null where there is none.</summary>
    public static (string Wish, string Reason)? Reasoned(string text)
    {
        if (Because.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var reason = match.Groups["why"].Value;
        return !Value.IsMatch(reason) && ((!Wish.IsMatch(reason) && !WishChinese.IsMatch(reason)) || Purpose.IsMatch(reason)) ? (match.Groups["wish"].Value, reason) : null;
    }

    private static readonly Regex Value = Spoken.Pattern("<[a-z]:|[0-9%:]");

    // Verbs of editing in the form that asks; "cut" and "put" have no other.
    private const string Verbs = "add|insert|put|cut|trim|crop|remove|delete|drop|keep|leave|make|turn|mute|silence|unmute|set|speed|slow|rotate|flip|mirror|swap|split|merge|join|combine|move|repeat|loop|fade|zoom|enlarge|blur|sharpen|brighten|darken|lighten|increase|decrease|reduce|raise|boost|shorten|lengthen|extend|change|replace|convert|export|render|generate|create|undo|redo|revert|restore|reset|overlay|caption|subtitle|translate|reverse|stabilize|stabilise|freeze|normalize|normalise|format|resize|fill|write|place|bring|apply|fix|draw|paint|remix|edit|enhance|improve|compose|sing|take|give|ditch|dump|scrap|bin|axe|discard|toss|throw|chop|lop|snip|erase|stick|display|join|glue|arrange|switch|exchange|duplicate|copy|loop|skip";

    private static readonly Regex Wish = Spoken.Pattern(@"\b(" + Verbs + @")\b|\b(want|wants|need|needs|should|must|would|'d|wish|hope|please|pls|let|let's|can|could|ought|have to|has to|got to|gotta|supposed|only|instead|except|unless|if|until|unlike|without|rather|how about|what about|why|needn't|better|prefer|like it|like this|more|less)\b(?<!just like)|'d\b|\b(at|in|on|to|from|near|after|before|behind|over) (the |its )?(very )?(top|bottom|corner|middle|cent(er|re)|left|right|beginning|start|end|first|last|second)\b");

    private const string Subject = @"(it|this|that|these|those|there|here|i|we|he|she|they|you|people|everything|some|many|most|both|others|each|all of it|everyone|everybody|nobody|no one|nothing|something|somebody|someone|who|what|((the|my|our|his|her|their|your|a|an|some|most|this|that|these|those|all|each) )[a-z' -]+?|[a-z]+('s|s))";
    private const string Is = @"('s|'re|'m|'ve|is|are|am|was|were|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|got|gets?|looks?|looked|sounds?|feels?|felt|seems?|seemed|reads?|starts?|stops?|ends?|keeps?|happens?|happened|comes?|came|goes|went|will|won't|doesn't|don't|didn't|do|does|did|know|knows|think|love|loves|loved|hate|hates|hated|liked|preferred|watch|watches|filmed|shot|recorded|held|took|made|live|lives|work|works|use|uses|see|sees|saw|hear|hears|[a-z]{3,}ed|[a-z]{3,}ing|shakes?|wobbles?|moves|says?|said|means?|meant|plays|covers?|drowns?|belongs?|becomes?|became)";

    private static readonly Regex Statement = Spoken.Pattern(@"^(so|because|since|as|and|but|well|you know|actually|anyway|also|otherwise|sadly|unfortunately|cause|cos|honestly|btw|by the way|hmm|oh|,| )*" + Subject + @" ?(just |really |simply |always |often |still |also |all |even |somehow |all just |sort of |kind of )*\b?" + Is + @"(?![a-z])"
        + @"|^(so|because|and|but| )*(looks|sounds|feels|seems|looked|felt|seemed|held|filmed|shot|recorded)\b|^(way |far |much )?(too|so|very|pretty|quite|rather|really|kinda|kind of|sort of|a bit|a little) [a-z]+( [a-z]+)?$");

    private static readonly Regex Exclamation = Spoken.Pattern("^(oh|hmm+|um+|uh|oops|whoops|ouch|wow|no|nope|yes|yeah|right|sorry|well|anyway|you know( what i mean)?|nothing else|that's (all|it)( for now)?|for now|as usual|good morning|good evening|good afternoon|hope you're well|no rush|no hurry|take your time|哎呀?|不行|算了|错了|哎呀?不对|不对|不好意思|抱歉|哈+|嗯+|呃|对了|你懂的|没别的了?|就这样|就这些|不急|辛苦了)$");

    private static readonly Regex Simile = Spoken.Pattern("^(a bit |just |kind of |sort of )?like (an?|the|in|on|they|you|when|those|these|with) |^(就)?(像|好像|跟|如同|类似)[^<]*(那样|一样|似的|那种|一般)(的)?$");

    private static readonly Regex Complaint = Spoken.Pattern(@"\b(way |far |much |a bit |a little |just )?too [a-z]+|\b(so|very|really|pretty|quite|rather) (dark|bright|loud|quiet|long|slow|fast|flat|dull|boring|shaky|blurry|pale|harsh|cold|warm|soft|abrupt|abruptly)\b|^[^<]*(\b(is|are|was|were|looks?|reads?|appears?|came out|got)|'s|'re)\b[^<]*\b(back to front|backwards?|mirrored|inverted|(the )?wrong (way|order)|other way (round|around)|the wrong side)\b|太|过(曝|暗|亮|响|长|慢|快|艳)|不够|有(点|些)|(颠倒|[倒反歪横])了|偏[冷暖暗亮黄蓝红绿]$|[拿拍录][倒反歪横]|[好真挺蛮怪超贼巨]([丑土难怪乱假糊晃抖吵黑暗亮慢快长]|难看)|(上下|左右)[是都]?(反|颠倒)了?|看不清|听不清|很(暗|亮|吵|响|长|慢|快|闷|平|糊)");

    private static readonly Regex WishChinese = Spoken.Pattern("请|(?<!穿)帮|麻烦|把|将(?!来)|给我|让(?!人)|别(?!人)|不要|不用|想|需要|希望|应该|必须|最好|只|仅|加(?!班)|去掉|删|剪|裁|切|保留|留下|留着|改|变成|弄成|做成|做个|换|调|设|转成|旋转|翻转|镜像|放大|缩小|静音|关掉|撤销|重做|合并|拼|分割|移动|循环|重复|淡入|淡出|配上?|放个|(?<![原后看听起出上下进回过将本从])来一?[个点首段些张屏句]|[打弄搞出]一?[个点首段些张屏句]|整一[个点首段些张屏句]|生成|制作|写|翻译|导出|添|要(?!是)(?<!不重要|主要|重要)|画成|画上|(前|后|上|下|左|右|底|顶)(面|边|方|部|角)|之前|之后|开头|结尾|如果|除非|除了|(?<!是[^,]*)[白黑红橙黄绿蓝紫粉灰彩]色?的$|[大小粗细]字|一点$|一些$");

    private static readonly Regex StatementChinese = Spoken.Pattern("[\u4E00-\u9FFF](了|的|过|着)$|看着|看起来|^(看着|看起来|看上去|听起来|听着|感觉|觉得|因为|由于|毕竟|反正|其实|这是|这个是|我是|我们是)|太|很|有点|有些|不够|不太|好像|看不清|听不清|没(有)?|都在|是[\u4E00-\u9FFF]|在[\u4E00-\u9FFF]|不见|(不错|挺好|很好|满意|喜欢|拖沓|啰嗦|冗长|单调|平淡|生硬|突兀|刺眼|刺耳|嘈杂|多余|好玩|搞笑|厉害|难看|好看|难听|无聊|明显|严重|重要|模糊不清)$");

    private static readonly Regex PurposeChinese = Spoken.Pattern("^(这|这个|这条|我|我们|主要|是|会|平时|打算|准备|要|想)*(在|给|用来|拿来|放在|放到|为了)(?![^<]*[头尾前后])[\u4E00-\u9FFF]{1,12}(看|放|播|播放|展示|用|过生日|庆祝)(的|用)?$"
        + "|^(这|这个|这条|我|我们|主要|是|会|平时|打算|准备|要|想)*(发|传|上传|晒|投)(到|在|去|给)? ?(?![^<]*(加|剪|改|变|去|配|删|调|做|弄|换))[\u4E00-\u9FFFa-z ]{1,14}(的|用|看)*$");

    // "So people can take it in": what for, with the verbs of watching only.
    private static readonly Regex Purpose = Spoken.Pattern(@"^(that )?(people|everyone|everybody|viewers|they|folks|nobody|no one|you|we|i|the audience|my [a-z]+)( (can|could|will|won't|don't|can't|have time to|get to|are able to|have a chance to|actually|really|still|all|properly))+ (take (it|this|that) (all )?in|read|see|hear|notice|enjoy|follow|understand|get bored|look at|recogni[sz]e|tell|watch|laugh|breathe|relax|miss|know)\b( (it|that|this|them|me|us|him|her|what|is|was|it's|going|on|there|says?|the|words|text|title|who|properly|better|clearly))*$");

    private static readonly Regex Because = Spoken.Pattern(@"^(?<wish>.+?),? \b(because|since|cause|cos|'cause|as (?=(it|the|i|we|my|they|there|that)\b)|so that|so (?=(people|everyone|everybody|nobody|they|we|you|i|it|the|my|that|no one|viewers|folks)\b)|for fear)\b ?(?<why>.+)$|^(?<wish>.+?)[,， ]?(因为|由于|毕竟|免得|省得|以免|好让)(?<why>.+)$");
}
