using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>
/// What a complaint was about, and the wish behind it said of that: logo太小了，弄大点. Only where the wish names no thing of its own, and
/// where the complaint holds no wish that would be lost with it.
/// </summary>
internal static class ChineseTopic
{
    /// <summary>The wish with its thing, as it may be meant; before its own words, which would mean all of the film.</summary>
    public static IEnumerable<Candidate> Complained(IReadOnlyList<string> said, IReadOnlySet<int> wishes, string wish)
    {
        for (var index = said.Count - 1; index >= Math.Max(0, said.Count - 3); index--)
        {
            // Louder or quieter, of a sound: there is an answer to that, and it is not a larger picture.
            if (Sounds.IsMatch(said[index]) && Remarks.IsStatement(said[index]) && Sized.IsMatch(wish))
            {
                return [new Candidate("音量大一点", index, IsSure: true)];
            }

            if (IsAbout(said[index], wish))
            {
                return [.. Remedy(string.Join(' ', said.TakeLast(2)), wish).Concat(Of(said[index], wish)).Select(words => new Candidate(words, index))];
            }

            // Another wish stands between: what is meant by now, nobody knows.
            if (wishes.Contains(index))
            {
                break;
            }
        }

        return Remedy(string.Join(' ', said.TakeLast(2)), wish).Select(words => new Candidate(words, said.Count - 1));
    }

    /// <summary>Whether a part is in Chinese at all.</summary>
    public static bool IsChinese(string text) => text.Any(letter => letter is >= '\u4E00' and <= '\u9FFF');

    /// <summary>Whether a wish says itself what it is for.</summary>
    public static bool HasOwnThing(string wish) => Own.IsMatch(wish);

    /// <summary>Whether what is wrong is wrong in a part of the film only.</summary>
    public static bool IsLimited(string complaint) => Objects.IsMatch(complaint) && Limit.IsMatch(complaint);

    /// <summary>What a wish without a thing may mean behind what was said, where its own words mean nothing.</summary>
    public static IEnumerable<string> Continued(IReadOnlyList<string> said, string wish)
    {
        var complaint = string.Join(' ', said.TakeLast(2));
        return said.Count is 0 ? [] : [.. Replaced(complaint, wish), .. After(said[^1], wish)];
    }

    private static IEnumerable<string> Of(string complaint, string wish) =>
        Own.IsMatch(wish) || Said.IsMatch(wish) || ThingIn(complaint, wish) is not { } thing || (OwnLook.IsMatch(wish) && !Places.IsMatch(thing)) ? []
        : thing is "音量" or "音乐" && Sized.IsMatch(wish) ? [] : With(thing, wish);

    /// <summary>A wish behind one that put a title or a picture over the film.</summary>
    private static IEnumerable<string> After(string before, string wish) =>
        Own.IsMatch(wish) || Said.IsMatch(wish) ? [] : Overlaid.IsMatch(before) ? With("标志", wish) : Objects.Match(before) is { Success: true } thing ? With(Name(thing), wish) : [];

    /// <summary>声音不要，换成 song.mp3.</summary>
    private static IEnumerable<string> Replaced(string before, string wish) =>
        Sounds.IsMatch(before) && Instead.Match(wish) is { Success: true } file ? [$"用{file.Groups["f"].Value}做背景音乐"] : [];

    private static IEnumerable<string> With(string thing, string wish)
    {
        var rest = Lead.Replace(wish, "");
        return It.IsMatch(rest) ? [It.Replace(rest, thing, 1)] : [$"把{thing}{rest}", $"{thing}{rest}", $"把{thing}变{rest}"];
    }

    /// <summary>Whether a part only says how something is.</summary>
    private static bool IsAbout(string text, string wish) =>
        ThingIn(text, wish) is not null && Bare(text) is var bare && !Remarks.IsWishful(bare) && (Aside.IsMatch(bare) || Remarks.IsStatement(bare));

    /// <summary>What puts a complaint right that has one remedy only, where somebody asks for that: 人都头朝下，帮我转正.</summary>
    private static IEnumerable<string> Remedy(string complaint, string wish)
    {
        var place = Places.Match(complaint) is { Success: true } found ? found.Value : "";
        if (Uneven.IsMatch(complaint) && (Even.IsMatch(wish) || Fix.IsMatch(wish)))
        {
            return ["响度标准化"];
        }

        return !Fix.IsMatch(wish) ? [] : (Overturned.IsMatch(complaint), Mirrored.IsMatch(complaint)) switch
        {
            (true, false) => [$"把{place}旋转180度"],
            (false, true) => [$"把{place}左右翻转"],
            _ => [],
        };
    }

    private static string? ThingIn(string text, string wish)
    {
        var isLimited = Limit.IsMatch(text) && !Fading.IsMatch(wish);
        return Cropping.IsMatch(wish) && Sides.Match(text) is { Success: true } edge ? $"{edge.Groups["side"].Value}边"
            : Objects.Match(text) is { Success: true } thing ? isLimited ? null : Name(thing)
            : Places.Matches(text) is [.., var place] ? place.Value
            : Ends.Match(text) is { Success: true } end ? end.Groups["both"].Success ? "开头和结尾" : end.Groups["head"].Success ? "开头" : "结尾"
            : Sides.Match(text) is { Success: true } side ? $"{side.Groups["side"].Value}边"
            : null;
    }

    private static string Name(Match thing) =>
        thing.Groups["title"].Success ? thing.Value
        : thing.Groups["logo"].Success ? "标志"
        : thing.Groups["window"].Success ? "画中画"
        : thing.Groups["music"].Success ? "音乐"
        : thing.Groups["sound"].Success ? "音量"
        : thing.Groups["word"].Success ? "标题"
        : thing.Value;

    private static string Bare(string text) => Sides.Replace(Ends.Replace(Places.Replace(Objects.Replace(text, ""), ""), ""), "");

    private const string Clip = "(第 ?[一二三四五六七八九十0-9]+ ?|最后一)[段个条](视频|片段|素材)?";
    private static readonly Regex Objects = Spoken.Pattern("(?<title>((刚才?|刚刚|那|这)+的?[那这]?[个条行]?)?(标题|字幕条|人名条|名字条|字幕|文字))|(?<logo>水印|标志|台标|角标|(?<![a-z])logo)|(?<window>画中画|小窗口?|小画面)|(?<music>(背景)?(音乐|配乐)|(?<![a-z])bgm|伴奏|曲子|这首歌|背景乐)|(?<word>字体?(?!的?是?反))|片头|片尾|原声|(?<sound>声音|音量)");
    private static readonly Regex Places = Spoken.Pattern("从? ?<r:[0-9]+>|(最?开[头始]|一开始|片头|最?前面?|结尾|最后面?|末尾|片尾|后面?|尾巴?)(那|这|的)* ?<d:[0-9]+>|" + Clip);
    private static readonly Regex Limit = Spoken.Pattern("<[rdco]:|" + Clip + "|开头|结尾|末尾|最后|一开始|前面|后面");
    private static readonly Regex Ends = Spoken.Pattern("(?<both>一头一尾|[头首前]尾(两端)?|两头|前后(两端|两头)?|开头[和跟与、]?结尾)|(?<head>最?开头|一开始|开场|最?前面|片子头上)|(?<tail>结尾|末尾|收尾|尾巴|最后面?|后面)");
    private static readonly Regex Sides = Spoken.Pattern("(画面|镜头|屏幕)?的?最?(?<side>[左右上下])(手?边|侧|面|方)|(画面|镜头|屏幕)?的?(?<side>[顶底])(部|端|下|上)|画面(?<side>[左右上下])");
    private static readonly Regex Own = Spoken.Pattern("<[fkro]:|标题|字幕|文字|水印|标志|台标|角标|logo|画中画|小窗|音乐|配乐|bgm|伴奏|曲子|片头|片尾|画面|视频|影片|片子|全片|整[个段体片条部]|所有|全部|(第|最后一).?[段个条]|开头|结尾|前面|后面|竖|横|方|格式|比例|速度|时长|总长|撤|退|重做");
    private static readonly Regex OwnLook = Spoken.Pattern("颜色|色彩|色调|黑白|彩色|亮度|对比|饱和");
    private static readonly Regex Said = Spoken.Pattern("^(我|这|那|是|因为|反正)[^把将]*$|了$(?<!(好|行|成|可以|掉|去|除|走|要|删|剪|切|扔|丢|裁|砍|撤|静音)了)|[太很]");
    private static readonly Regex Fading = Spoken.Pattern("[淡渐]");
    private static readonly Regex Cropping = Spoken.Pattern("[裁切剪砍去].*<p:");
    private static readonly Regex Sounds = Spoken.Pattern("声音|音量|音乐|配乐|人声|说话声|bgm|吵|听不[清见到]");
    private static readonly Regex Sized = Spoken.Pattern("^(麻烦|请|帮我|给我|再|把|它|就|能不能|可以)*(放|调|弄|开|变|搞|关)?(大|小|高|低)(声)?(一?点|一?些|声点)?(吧|呗)?$");
    private static readonly Regex Instead = Spoken.Pattern("^(再|就|给我|帮我|麻烦|请)*(换|改|替换|换上|用|配)(成|为|上|用|了)? ?(?<f><f:[0-9]+>) ?(的声音|的音乐|吧)?$");
    private static readonly Regex Overlaid = Spoken.Pattern("<f:.*[左右上下角]|[左右上下角].*<f:");
    private static readonly Regex Lead = Spoken.Pattern("^(麻烦|请|帮我|给我|帮忙|您|你|就|也|都|再|直接|赶紧|干脆|还是|能不能|可不可以|能否|可以|想要|想|要|把|将)+(?!求|么|法)");
    private static readonly Regex It = Spoken.Pattern("它们?|(?<=[把将让给])(这个|那个|这一?段|那一?段)");
    private static readonly Regex Aside = Spoken.Pattern("那(一?[下段块会瞬刻]|里|儿|边|个?(地方|部分|瞬间|画面|镜头|时候))|(的时候|时候|时|晃|抖|糊|黑|暗|吵|乱|丑|土|长|短|快|慢|大|小|挡住|遮住|盖住|盖过)$|有");

    private static readonly Regex Fix = Spoken.Pattern("^(麻烦|请|帮我|给我|帮忙|您|你|再|就|能不能|可不可以|能否|可以|想)*[把将]?(它|画面|人|字|声音|音量)?(给我?)?((转|摆|扶|弄|掰|翻|调|改|放)正|正过来|[转调翻倒改颠掉弄换](过|回)来|纠正|修正|矫正|修好?|改|弄好?|调好?|处理好?|救|搞定)(一下|下|过来|回来)?(吧|呗|谢谢|哈|可以吗|好吗|行吗)*$|^(就|只|光|仅)(改|弄|动|调|修|处理)(那|这|它)(一?[段个条])?(就行|就好|就可以|哈|吧)*$");
    private static readonly Regex Overturned = Spoken.Pattern("头朝下|倒立|脚朝上|拿倒|拍倒|倒着|倒过来|倒的|上下颠倒|颠倒|上下反|是倒|天在下|底朝天");
    private static readonly Regex Mirrored = Spoken.Pattern("左右(是|都)?(反|颠倒)|镜像|字(都|全|是|也)*反|反着的字|反字|左右相反");
    private static readonly Regex Uneven = Spoken.Pattern("(声音?|音量|说话声?|人声|响度)[^,]*(忽大忽小|忽高忽低|时大时小|时高时低|大小不[一均]|不均匀|不一样大|不稳定?|不平衡|一会儿?[^,]*一会儿?|一阵[^,]*一阵)");
    private static readonly Regex Even = Spoken.Pattern("^(麻烦|请|帮我|给我|帮忙|你|再|就|能不能|可以)*[把将]?(它|声音|音量)?(给我?)?(都)?(拉平|弄平|调平|抹平|找平|均衡|平衡|统一|(弄|调|搞)(得|成)?(均匀|一致|稳定?|一样(大|响)?|平均))(一下|下|一点|些|点)?(吧|呗|哈)*$");
}
