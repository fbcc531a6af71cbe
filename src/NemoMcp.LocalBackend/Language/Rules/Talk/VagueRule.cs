using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Make it better", 优化一下: answered with a question. Beside a real command, "edit" is only its verb.</summary>
internal sealed class VagueRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    public void Read(Part part)
    {
        if (part.Findings.Count > 0)
        {
            part.ClaimAll(Verb);
        }

        if (part.Claim(Vague) is not null || part.Claim(Verb) is not null)
        {
            part.Add(new Finding.Ask(part.Words(part.Text)));
        }
    }

    private static readonly Regex Verb = Spoken.Pattern(@"\b(edit(ed|ing)?|editor)\b|剪辑|编辑|处理");

    private const string More = @"((a (bit|little|lot)|much|more|so|really|very|super|extra) )*";

    private static readonly Regex Vague = Spoken.Pattern(@"\b(make (it|this|that|them|(the|my|this|these) [a-z]+)( [a-z]+)?|look|sound|feel|more|be) (look |sound |feel |be )?" + More
        + @"(cool|good|great|awesome|professional|pop|beautiful|amazing|interesting|engaging|viral|fun|funny|perfect|special|fancy|smooth|polished|dynamic|exciting|catchy)\b"
        + @"|\b(make (it|this|that|them|(the|my|this|these) [a-z]+)( [a-z]+)? )?(look |sound |feel |be )?" + More + @"\b(better|nicer|cooler|prettier|smoother|fancier|catchier)\b"
        + @"|\b(improve|enhance|fix|polish|beautify|optimi[sz]e|spice up|jazz up|do something|do your (magic|thing)|work your magic|surprise me|help me?)\b"
        + "|美化|优化|(更|变得|弄得?|做得?|变)*好看(一点|点|些|一些)?|改进|改善|完善|(更|有)*(高级感?|高端|专业|酷|炫)(一点|点|些|一些|的)?|(更|弄)好(一点|点|些)?|修一下|润色|剪一下|剪剪");
}
