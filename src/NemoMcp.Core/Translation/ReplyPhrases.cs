using System.Text.RegularExpressions;

namespace NemoMcp.Core.Translation;

/// <summary>How clauses of a reply hang together, and which of them are content whatever they mention.</summary>
internal static partial class ReplyPhrases
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Limit = 1000;

    /// <summary>Tells what was done, or holds an address that works without a screen of ours: never taken out.</summary>
    [GeneratedRegex(
        @"\A[\s*_>(（-]*(?:i(?:'ve|’ve| have)? |we(?:'ve|’ve| have)? |it |the \w+ (?:was|has been|is) )?(?:also |now |then |successfully )*(?:added|inserted|placed|created|changed|made|put|removed|set up|moved|replaced|included|applied|trimmed|cut|shortened|muted|generated)\b" +
        "|https?://|\\A(?:我|系统)?(?:已|刚刚|为您|为你|成功)|(?:添加|加入|插入|调整|修改|编辑|裁剪|剪辑|删除|移除|替换|生成|设置)(?:好)?了|已(?:经)?(?:添加|加入|插入|调整|修改|裁剪|删除|移除|替换|生成|完成|设置)",
        Options, Limit)]
    public static partial Regex Content { get; }

    /// <summary>"To get the file", "if you are happy with it": falls with the clause that it belongs to.</summary>
    [GeneratedRegex(@"\A\s*(?:(?:and|or|then|but|so)\s+)?(?:to|if|when|once|whenever|in case|before|after|should you|for (?:more|further|other|any)|go ahead|select|choose|pick|highlight)\b|\A\s*(?:如果|如需|如要|若要|若|要想|想要|为了|当您|当你|需要时|满意后|确认后|确认无误后|完成后|选择|选中)", Options, Limit)]
    public static partial Regex Subordinate { get; }

    /// <summary>What comes of the instruction before it, or goes on with it.</summary>
    [GeneratedRegex(
        @"\A\s*(?:(?:and|then)\s+)(?!(?:i|we|it|the|this|that|there|here|a|an|my|all|let|tell|say|ask|describe|type|send|give)\b)" +
        @"|\A\s*(?:(?:and|then)\s+)?(?:you'll|you’ll|you will|it will|it'll|this will|that will) " +
        "|\\A\\s*(?:即可|就可以|就能|就会|便可|便能|便会|来|以便|以|选择|然后|再|并|查看|调整|修改|下载|完成|进行|系统会|系统将)(?!告诉)",
        Options, Limit)]
    public static partial Regex Consequence { get; }

    /// <summary>Between two clauses; its words stay with the second one.</summary>
    [GeneratedRegex(@"\s*(?:[,;，；]|\s[-–—]\s|——)\s*|\s+(?=(?:and(?! drop)|or|then|but)\s)|(?<=[^\s，,；;])(?=(?:或者|或|并|然后)[^，。]{0,6}(?:点击|单击|打开|拖|预览|查看|导出|下载|告诉))", Options, Limit)]
    public static partial Regex ClauseEnd { get; }

    [GeneratedRegex(@"\A\s*(?:(?:and|or|then|but|so|also)\b,?\s*|或者|或|并且|并|然后|再|也)+", Options, Limit)]
    public static partial Regex Joint { get; }

    /// <summary>A sentence with its end mark and the space behind it; "3.5" holds no end.</summary>
    [GeneratedRegex(@"\G(?:[^.!?。！？…]|[.!?…]+(?![\s.!?…""”'’)\]]|\z))*(?:[.!?。！？…]+[""”'’)\]]*|\z)\s*", Options, Limit)]
    public static partial Regex Sentence { get; }

    [GeneratedRegex(@"\A\s*(?:(?:[-*•·>]+|#+|\d+[.)])\s+|\d+、\s*)*", Options, Limit)]
    public static partial Regex Bullet { get; }

    [GeneratedRegex(@"\s*[(（][^()（）]*[)）]", Options, Limit)]
    public static partial Regex Parenthesis { get; }

    /// <summary>Says that the film can be had; it stays, and the export is offered beside it.</summary>
    [GeneratedRegex(
        @"\b(?:you can|you may|you could|ready to|ready for|like to|want to|want me to|shall i|should i|would you like me to|feel free to|let me)\s+(?:\w+ ){0,2}?(?:export|download)\b|\A\s*(?:then |now )?(?:export|download) (?:it|the|your)\b" +
        "|(?:可以|可|能|是否|需要|要|想|准备|现在|随时)(?:直接|随时|现在|我|为您|帮您|立即|立刻|进行)?(?:导出|下载)",
        Options, Limit)]
    public static partial Regex ExportOffer { get; }
}
