using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>Parts that say again, in other words, what a wish beside them asks for.</summary>
internal static class Echoes
{
    /// <summary>"Get rid of the rest", "in the right format": only beside the wish that it says again.</summary>
    public static bool IsOne(string text, List<Finding> others)
    {
        var commands = others.OfType<Finding.Do>().Select(done => done.Command).ToList();
        return (Others.IsMatch(text) && commands.Exists(command => command is EditCommand.KeepRange or EditCommand.KeepLast or EditCommand.KeepClips))
            || (OthersStay.IsMatch(text) && commands.Exists(command => command is EditCommand.RemoveRange or EditCommand.TrimEnd or EditCommand.TrimStart or EditCommand.RemoveClips))
            || (Silence.IsMatch(text) && commands.Contains(new EditCommand.SetVolume(0, SoundTarget.Film)))
            || (Format.IsMatch(text) && commands.Exists(command => command is EditCommand.SetCanvas))
            || (Back.IsMatch(text) && commands.Exists(command => command is EditCommand.ResetLook))
            || (Back.IsMatch(text) && others.Exists(finding => finding is Finding.Step))
            || (Length.IsMatch(text) && commands.Exists(command => command is EditCommand.ShortenTo))
            || (Onwards.IsMatch(text) && commands.Exists(command => command is EditCommand.Freeze))
            || (Work.IsMatch(text) && commands.Count > 0);
    }

    private const string Rest = "(the )?(rest|others?|other (ones?|clips?|parts?|bits?)|remainder|remaining (part|bits?)|everything else|anything else|all else|all the rest)( of (it|the (film|video|clip|stuff)))?";
    private static readonly Regex Others = Spoken.Pattern(@"^(and |so |but |please |then |just |you can )*((get rid of|remove|delete|drop|cut|cut out|ditch|lose|discard|throw (away|out)|skip|forget|don't need|i don't need|bin|scrap|erase|chuck|toss) (away |out |off )?" + Rest + "|" + Rest + @" (can|should|must|may|has to|needs to) (go|be (removed|deleted|cut( out| off)?|dropped|thrown (away|out)))|nothing (else|more)|no more|that's (all|it))( away| out| off)?$"
        + "|^(把|将|然后)*(别|其他|其它|其余|剩下|剩余|余下|另外)的?(部分|内容|地方|画面|时间|片段|视频)?(都|全|全部|统统|一概|就|可以|给我|直接)*(不要|删|删掉|去掉|扔|扔掉|剪掉|剪|砍掉|丢掉|不用|不需要|裁掉|切掉|拿掉|不留|丢)(了|掉|吧)*$");
    private static readonly Regex OthersStay = Spoken.Pattern(@"^(and |so |but |please )*((keep|leave|hold on to|preserve|retain|hang on to) (" + Rest + "|everything|all of it|all|it all|the whole thing)( as (it|is)( is)?)?|" + Rest + " (should |must |can )?(stay|stays|remain|remains|be kept|is fine))( in)?$"
        + "|^(把|将|然后)*(别|其他|其它|其余|剩下|剩余|余下)的?(部分|内容|地方|画面|时间|片段|视频)?(都|全|全部|统统|就|给我|要|得)*(留着|留下|保留|要|留|不动|别动|不变)(了|着|下来)*$");
    private static readonly Regex Silence = Spoken.Pattern(@"^(and |so |but |please )*((silence|mute|turn off|switch off|cut|kill|remove) " + Rest + @"|nothing else|" + Rest + @" (should |must |can )?(be )?(silent|quiet|muted|off|mute|go))$"
        + "|^(把|将)?(别|其他|其它|其余|剩下)的?(声音|声|音)?(都|全|全部|统统|就)*(关|关掉|静音|不要|去掉|消掉|删掉|没有|去)(了|掉)*$");
    private static readonly Regex Format = Spoken.Pattern(@"^(and |so |but |then |please |can you |could you |just )*((get|put|make|bring|set|have|turn|change|convert|give)( (it|this|the (film|video|picture|format|shape)))? )?(in |into |to |have )?((the )?(right|correct|proper|suitable|fitting|appropriate|matching|good|best) )(format|shape|size|dimensions|proportions|aspect ratio|ratio|orientation|for (it|that|this))( (for (it|that|there|this|them)|there))?( please)?$"
        + @"|^(please |can you |could you )?(format|adapt|adjust|resize|fit|prepare)( (it|this|the (film|video|picture)))?( (accordingly|properly|correctly|for (it|that|this|there)))?( please)?$|^(so |and |please |can you |could you )*((get|put|bring|set|make) (it|this) (up )?(into|in) shape( for (it|that|this|there))?|set (it|this) up (that way|like that|for (that|it|this)|accordingly)|make (it|this) fit( (that|there|it))?)$"
        + "|^(麻烦|请|帮我|给我|也|就|把|将|你|帮|替我)*(格式|画幅|比例|尺寸|大小|形状)?(也|就|都)?(麻烦|请|帮我|帮|给我)*(你)?(调|改|弄|做|搞|设|换|转|处理|适配|调整)(成|为|到)?(一下|好|合适)?(适合|合适|对应|相应|正确|适合|需要|它要|他们要|要求|匹配|那边)?的?(格式|画幅|比例|尺寸|大小|形状|样子)?(吧|就行|就好)?$");
    private static readonly Regex Back = Spoken.Pattern(@"^(please |can you |could you )?(put|change|bring|turn|switch|get) (it|that|this) back( please| again)?$|^(it|that|this)( one)? (was|looked|sounded|worked) (much |way |far |so much |a lot )?(better|nicer|fine|good|ok|okay|worse)( the way it was)?( (before|earlier|previously|at first|as it was|originally))?$|^(麻烦|请|帮我|给我|把它?|还是|我|又|想要?)*(变|改|调|换|弄|恢复|还原|退|撤|倒|返)(回|回去|回来|过来|成原来的?)*(吧|了)?$");
    private static readonly Regex Length = Spoken.Pattern(@"^(it|this|that|the (film|video|clip))('s| is)? (currently |now |right now |already )*<d:[0-9]+>( (long|now|currently|right now|at the moment|so far|in total))*$|^(now |currently |right now )(it|this|the (film|video))('s| is) <d:[0-9]+>( long)?$|^(现在|目前|原来|本来|视频|片子|影片|总共|一共|是|有|的|长|时长|这个)+ ?<d:[0-9]+>(长|了)?$");
    private static readonly Regex Onwards = Spoken.Pattern("^(然后|再|就|接着)*(继续|结束|往下|接着|收尾)(放|播|播放|走|下去|往下放)?$");
    private static readonly Regex Work = Spoken.Pattern("^(麻烦|请|帮我|给我|帮忙|你|就|再|先|把它?)*(剪|剪辑|处理|弄|改|调|编辑|搞|做)(一下|下)(吧|呗|谢谢)?$|^(please |so |can you |could you |would you |maybe )*((edit|cut|do|fix|sort|solve|repair|correct|handle|deal with|take care of|do something about|do anything about|help with|help me with|sort out) (it|this|that|this one)( out)?|fix|help|sort out)( (please|pls|for me|if (you can|possible)|somehow))*$|^(so |and |please |can you |could you )*((put|add|show|place|burn|lay) (it|them|these|those) (on|in|to|into|onto|over) (it|the (video|film|screen|picture))|do that|do this|make that happen|(carry|go|move) on( (again|as (normal|before|usual)|from there|playing))*|continue( (again|as (normal|before|usual)|from there|playing))*|resume|keep going)( please| for me)?$|^(麻烦|请|帮我|给我|帮忙|你)*(调|弄|改|搞)(过去|成那样|好|一下)(吧)?$");
}
