using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language;

/// <summary>
/// "Start over with only b.mp4, then …", 只用 b.mp4 重新开始，然后……: the head of a message that gives another film its turn in
/// the same session. It is read before the wishes are split, because a list of files has commas in it.
/// </summary>
internal static class StartingOver
{
    /// <summary>The named files, null where none are, and what is left to be read.</summary>
    public static (IReadOnlyList<string>? Files, string Wishes) Read(SentenceText sentence)
    {
        var head = Head.Match(sentence.Text);
        return head.Success
            ? ([.. head.Groups["f"].Captures.Select(mark => sentence.Tokens[mark.Value].Words)], sentence.Text[head.Length..].Trim())
            : (null, sentence.Text);
    }

    private const string Files = "<f:(?<f>[0-9]+)>(( ?(,|、|&) ?| )(and |和 ?)?<f:(?<f>[0-9]+)>)*";

    private static readonly Regex Head = Spoken.Pattern(
        @"^(please |请 ?)?((start (over|again|afresh)|begin again|start a new,? (empty )?(timeline|video|film)) (with|from|using) ((only|just) )?((the )?(files?|clips?) )?" + Files + @"( (only|alone))?"
        + "|(清空时间线 ?[,、]? ?)?(只用|仅用|用) ?" + Files + " ?(重新开始|从头开始|重做))"
        + @" ?([,.;:。]|$|(?=(and )?then\b|然后)) ?((and )?then\b|然后)? ?[,:]? ?");
}
