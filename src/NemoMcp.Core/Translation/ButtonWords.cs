using System.Text.RegularExpressions;

namespace NemoMcp.Core.Translation;

/// <summary>Reads which button is meant, and what would happen.</summary>
internal static partial class ButtonWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Limit = 1000;
    private const int MaxWish = 120;

    /// <summary><see cref="GuiMeaning.Click"/> remains for a button of which only its name is known.</summary>
    public static GuiMeaning MeaningOf(string clause) =>
        Export.IsMatch(clause) ? GuiMeaning.Export
        : Upload.IsMatch(clause) ? GuiMeaning.Upload
        : Account.IsMatch(clause) ? GuiMeaning.Credits
        : Look.IsMatch(clause) ? GuiMeaning.Read
        : GuiMeaning.Click;

    /// <summary>The button's name, or what the click is for, as a wish that can be sent; null when there is neither.</summary>
    public static string? WishOf(string clause)
    {
        var match = Named.Match(clause) is { Success: true } named ? named : Purpose.Match(clause);
        return match.Success ? Bounded(match.Groups["wish"].Value) : null;
    }

    /// <summary>A drag as words: "you can drag the title up" is "Move the title up".</summary>
    public static string? MoveOf(string clause)
    {
        var wish = Where.Replace(Hand.Replace(Lead.Replace(clause, ""), match => match.Value.Any(char.IsAscii) ? "move" : "移动", 1), "");
        return wish.Trim().Split(' ').Length > 1 || wish.Length > 4 ? Bounded(wish) : null;
    }

    private static string? Bounded(string wish)
    {
        var clean = wish.Trim(' ', '*', '_', '.', '。', '！', '!');
        return clean.Length is 0 or > MaxWish ? null : char.ToUpperInvariant(clean[0]) + clean[1..];
    }

    [GeneratedRegex(@"\b(?:export|download|save|render)|导出|下载|保存|渲染", Options, Limit)]
    private static partial Regex Export { get; }

    [GeneratedRegex(@"\b(?:upload|attach|import)|上传|附件|导入", Options, Limit)]
    private static partial Regex Upload { get; }

    [GeneratedRegex(@"\b(?:credits?|billing|account|top up|upgrade|subscri)|积分|账户|账号|账单|充值|升级|订阅", Options, Limit)]
    private static partial Regex Account { get; }

    [GeneratedRegex(@"\b(?:preview|play|timeline|panel|tab|menu|settings|view)\b|预览|播放|时间线|时间轴|面板|菜单|设置|标签页|选项卡|查看", Options, Limit)]
    private static partial Regex Look { get; }

    [GeneratedRegex(@"[""“'‘「【\[](?<wish>[^""”'’」】\]]{1,60})[""”'’」】\]]|\*\*(?<wish>[^*]{1,60})\*\*|(?:click(?:ing)?|tap|press|hit)(?: on)?(?: the)? (?<wish>[\w ]{1,40}?) (?:button|icon)\b|(?:点击|单击|点按|按下)(?<wish>[^，。]{1,15}?)按钮", Options, Limit)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\bto (?<wish>[^,.]{3,100})\z|(?:来|以便|以|即可|就可以|就能)(?<wish>[^，。]{2,40})\z", Options, Limit)]
    private static partial Regex Purpose { get; }

    [GeneratedRegex(@"\A.*?(?=\b(?:drag|drop|slide|mov|arrang|rearrang|reorder|reposition)|将|把|拖)", Options, Limit)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"drag(?:ging)? and drop(?:ping)?|dragging|dropping|drag|drop|slide|拖拽|拖动|拖放|拖", Options, Limit)]
    private static partial Regex Hand { get; }

    [GeneratedRegex(@"\s*\b(?:in|on|within) (?:the |your )?(?:timeline|editor|canvas|panel|preview)(?: panel| view| editor)?\b|在?(?:时间线|时间轴|编辑器|面板|画布)(?:面板)?(?:中|里|上|内)", Options, Limit)]
    private static partial Regex Where { get; }
}
