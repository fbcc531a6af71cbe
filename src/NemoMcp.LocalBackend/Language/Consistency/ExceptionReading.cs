using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules;

namespace NemoMcp.LocalBackend.Language.Consistency;

/// <summary>A part that takes something out of another one.</summary>
/// <param name="Scope">The stretch, or several of them, one behind the other; null where it is something else than a stretch.</param>
/// <param name="IsSoft">"But keep the last 2 seconds": it may also mean that nothing else is to stay.</param>
internal sealed record ExceptionReading(EditScope? Scope, bool IsSoft)
{
    /// <summary>Null where the part is no exception.</summary>
    public static ExceptionReading? Of(Clause clause, TokenTable tokens)
    {
        var text = clause.Text;
        if (Lead.Match(text) is { Success: true } lead)
        {
            var rest = Tail.Replace(text[lead.Length..], "");
            return ScopeOf(rest, tokens) is { } scope ? new(scope, IsSoft: false)
                : lead.Groups["hard"].Success || Named.IsMatch(text) ? new(null, IsSoft: false)
                : null;
        }

        var bare = Keep.Replace(Tail.Replace(text, ""), "");
        var isSaid = Tail.IsMatch(text);
        return (isSaid || (clause.IsBut && Keep.IsMatch(text))) && ScopeOf(bare, tokens) is { } kept ? new(kept, IsSoft: !isSaid)
            : Excluded.IsMatch(text) ? new(null, IsSoft: false)
            : null;
    }

    /// <summary>The stretches that are named; null where anything else is.</summary>
    public static IReadOnlyList<EditScope>? ScopesOf(string text, Func<string, Part> read)
    {
        var scopes = new List<EditScope>();
        foreach (var part in Between.Split(text).Select(piece => read(piece.Trim())))
        {
            var scope = Rules.Scope.Read(part);
            if (scope.IsWhole || Fillers.Left(part.Rest) is not null)
            {
                return null;
            }

            scopes.Add(scope);
        }

        return scopes;
    }

    /// <summary>"Except from 2s to 4s, …": what it names is not what comes next is about.</summary>
    public static bool IsOpening(string text) => Lead.Match(text).Groups["hard"].Success;

    private static EditScope? ScopeOf(string text, TokenTable tokens) =>
        ScopesOf(text, piece => new(piece, tokens)) is { Count: > 0 } scopes ? scopes.Skip(1).Aggregate(scopes[0], (all, next) => all.But(next)) : null;

    private static readonly Regex Lead = Spoken.Pattern(@"^(and |but |please )*((?<hard>" + ExceptionWords.Except + @")\b( (only|just))?|((just|only) )?not\b( (it|that|this|so))?(?! (too|so|very|that|really|as|only|just|more|less|longer|quite)\b)|(don't|do not|never|without) (do|doing|touch|touching|change|changing|apply|applying|affect|affecting|include|including|make|making|alter)( (it|that|this|so|anything))?\b) ?"
        + "|^(不过|只是|可是)?((?<hard>除了?|除去|除开)|(请)?(别|不要|不用)(动|改|碰|处理))");

    // "Not the faces" takes something out; "not vertical" only says what it is not.
    private static readonly Regex Named = Spoken.Pattern(@"^(and |but )*((just|only) )?not (the|in|on|for|from|during|at|where|my|his|her|their|<)");
    private static readonly Regex Keep = Spoken.Pattern(@"^(and |but |please )*(leave|keep|let)( out)? |^(保留|留着|留下)");
    private static readonly Regex Tail = Spoken.Pattern(@" ((should |must |can |may |to )?(stay |remain |be (left |kept )?)?(as (it|they) (is|are|was|were)|alone|unchanged|untouched|in (full |normal |its |their |the |original )*colou?rs?|at (the |its )?(normal|original|usual) speed|as( the)? originals?|as recorded|the same)|normal)$"
        + "|(以外|之外|外)?(的?(部分|地方|内容|画面))?(都|就|要)?(除外|不变|不动|保持不变|保持原样|保持原来的?样子|保持原来|别动|不用动|不用变|不要变|不要动|不改|不处理|例外|不算|保持彩色|保持原速|保持正常(速度)?)$|(以外|之外|外)$");
    private static readonly Regex Excluded = Spoken.Pattern("除外$");
    private static readonly Regex Between = Spoken.Pattern(ExceptionWords.Between);
}
