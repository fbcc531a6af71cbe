using System.Text.RegularExpressions;

namespace NemoMcp.Core.Translation;

/// <summary>
/// The table of talk about a screen, both languages side by side (backend contract, section 9). A row is tried on one clause, quoted
/// words hidden. Most begin at the clause's first word: "click Export" is an instruction, "a click sound" is content.
/// </summary>
internal static partial class GuiPhrases
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Limit = 1000;

    // What stands before an instruction without changing it. Bounded and partly atomic: some words can be read in two ways, and a hostile
    // reply would repeat them.
    private const string Start =
        @"\A[\s*_>(（\[【•·\p{So}\p{Cs}\uFE0F-]*(?:(?:and|or|then|also|now|just|simply|please|next|finally|first|so|but|alternatively|otherwise|again|either|you|you'll|you’ll|can|may|could|should|will|might|" +
        @"need to|want to|have to|always|still|even|feel free to|try to|make sure to|be sure to|remember to|don't forget to|all you need to do is|to)\b,?\s*" +
        @"|您|你|请|也|还|就|即|可以|可|能|能够|需要|只需|只要|需|或者|或|和|并且|并|然后|接着|再|之后|最后|随时|现在|直接|通过|先|同时|选择|去|来|要|想" +
        @"|(?>(?:在|从)[^，。；]{1,14}?(?:中|里|上|内|角|侧|方|部|处|下))|(?>(?:将|把)[^，。；]{1,20}?(?=拖))){0,12}";

    private const string Place = @"(?:\w+[ -]){0,3}(?:timeline|player|panel|editor|canvas|viewer|preview window|monitor|menu|tab|toolbar|sidebar|inspector|properties|dropdown|library|dialog|drawer|window|workspace view|view)\b";

    private const string PlaceChinese = "(?:面板|菜单|编辑器|时间线|时间轴|窗口|标签页|选项卡|侧边栏|工具栏|属性栏|播放器|界面|素材库|预览区|弹窗|对话框)";

    /// <summary>The rows; the first that matches counts.</summary>
    public static IReadOnlyList<(GuiMeaning Meaning, Regex Phrase)> Rows { get; } =
    [
        (GuiMeaning.Upload, UploadButton),
        (GuiMeaning.Export, ExportButton),
        (GuiMeaning.Credits, AccountPage),
        (GuiMeaning.Click, Click),
        (GuiMeaning.Drag, Drag),
        (GuiMeaning.Read, AdjustInPlace),
        (GuiMeaning.Read, Preview),
        (GuiMeaning.Read, OpenPanel),
    ];

    [GeneratedRegex(@"\b(?:attachment|upload|attach|paperclip|import) (?:button|panel|icon|area|box|zone|dialog|page|tab)\b|(?:上传|附件|导入)(?:按钮|面板|入口|区域|图标|窗口)|回形针", Options, Limit)]
    private static partial Regex UploadButton { get; }

    [GeneratedRegex(@"\b(?:export|download|save|render) (?:button|icon|panel|menu|dialog|tab|option)\b|(?:导出|下载|保存|渲染)(?:按钮|面板|菜单|图标|选项|窗口|按键)", Options, Limit)]
    private static partial Regex ExportButton { get; }

    [GeneratedRegex(
        Start + @"(?:(?:check|view|see|visit|go to|open|manage|look at|log in to|head to|navigate to)\b.{0,40}\b(?:account|billing|dashboard|subscription|usage page|balance)\b" +
        "|(?:查看|前往|进入|打开|登录|访问|检查|转到|到|去)[^，。]{0,8}(?:账户|账号|账单|控制台|仪表盘|个人中心|会员中心|用户中心|余额))",
        Options, Limit)]
    private static partial Regex AccountPage { get; }

    [GeneratedRegex(
        Start + @"(?:(?:(?:right|double|left)[- ])?(?:click|tap)(?:ing)?\b(?! sound)|(?:press|hit) (?:the )?(?:\S+ ){0,3}?(?:button|key|icon|enter|export|download|play|generate|save|delete|backspace|ctrl|cmd|shift|space|spacebar|\uE000+)" +
        "|点击|单击|双击|右键|点按|轻点|点选|点一下|点开|按下|按[^，。]{0,8}(?:按钮|键))" +
        @"|\b(?:by|after|before|when|upon) (?:clicking|tapping|pressing)\b|\b(?:if|when|once|after|before) you (?:click|tap|press)\b",
        Options, Limit)]
    private static partial Regex Click { get; }

    [GeneratedRegex(
        Start + @"(?:(?:drag|drop|slide|move|arrange|rearrange|reorder|reposition)(?: and drop|ging| the| a| it| them| this| that| your| any| each| clips?| \uE000)|(?:拖拽|拖动|拖放|拖入|拖到|拖至|拖))" +
        @"|\b(?:by|after|before|when) (?:dragging|dropping)\b",
        Options, Limit)]
    private static partial Regex Drag { get; }

    [GeneratedRegex(
        Start + @"(?:adjust|change|edit|tweak|fine-tune|customi[sz]e|modify|trim|resize|select|choose|pick|toggle|scroll|hover|find|set)\b.{0,60}?\b(?:in|on|from|using|with|via|under|over) (?:the |your |a )?" + Place +
        "|在[^，。；]{0,12}" + PlaceChinese + "[^，。；]{0,4}?(?:调整|修改|编辑|微调|更改|裁剪|选择|找到|设置|操作)",
        Options, Limit)]
    private static partial Regex AdjustInPlace { get; }

    [GeneratedRegex(
        Start + @"(?:preview(?:ing)?\b(?! of)|(?:view|watch|see|check|review|play|look at)\b.{0,60}?\b(?:in|on|from|using) (?:the |your )?" + Place + ")" +
        "|" + Start + "预览|在[^，。；]{0,12}" + PlaceChinese + "[^，。；]{0,4}?(?:查看|预览|观看|播放|看到)",
        Options, Limit)]
    private static partial Regex Preview { get; }

    [GeneratedRegex(
        Start + @"(?:(?:open|expand|close|switch to|go to|head to|head over to|navigate to|use|check|visit)\b (?:up )?(?:the |your |a )?(?:" + Place + @"|(?:\w+ ){0,2}(?:settings|preferences)\b)" +
        "|(?:打开|展开|进入|切换到|前往|转到|使用|查看|去)[^，。；]{0,10}(?:" + PlaceChinese + "|设置|偏好))",
        Options, Limit)]
    private static partial Regex OpenPanel { get; }
}
