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
        @"^((please|let's|let us|ok|okay|can we|could we|can you|could you|i want to|i'd like to|now|so|actually|no|and|right|hey) ?,? )*((scrap|forget|bin|delete|remove|clear|ditch|dump|trash|undo|throw (away|out)|get rid of|wipe) (everything|all of it|it all|all this|all that|the lot|the whole thing)( (so far|done so far|we did|i did|we've done|i've done|up to now|until now))* ?,? ?(and |then )*)?(请|我们|咱们|麻烦|那|帮我| )*((start(ing)? (all )?(over|again|afresh|anew|fresh)|begin (all over )?(again|afresh|anew)|start from (scratch|zero)|start a new,? (empty )?(timeline|video|film)) ,? ?((but |and )?(this time )?)?(with|from|using|use) ((only|just|nothing but) )?((the )?(files?|clips?) )?" + Files + @"( (only|alone))?"
        + "|((清空时间线|全部推倒|推倒|全都?(不要|删)了?|全部作废|前面的都?不要了?|之前的都?不算了?) ?[,、]? ?)?(只用|仅用|用|就?拿|就用) ?" + Files + " ?(重新开始|从头开始|从头来过?|重来|重做|重新来过?|重新做)|(重新开始|从头开始|从头来过?|重新来过?|重来|重新做|推倒重来)(吧|一遍|一次)? ?[,，。]? ?(这次|这回|这一次|改为|就)*(只|仅|光)(用|要|拿|留) ?" + Files + "(就行|就好)?)"
        + @" ?([,.;:。]|$|(?=and\b)|(?=(and )?(then|after (that|this))\b|然后|之后|接着|再)) ?((and )?(then|after (that|this))\b|然后|之后|接着|再)? ?[,:]? ?");
}
