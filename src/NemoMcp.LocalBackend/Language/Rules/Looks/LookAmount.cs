using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Looks;

/// <summary>How much of a look, and which way: read once for a part.</summary>
internal sealed record LookAmount
{
    /// <summary>A share that the look is to have, 1 being as recorded.</summary>
    public double? To { get; private init; }

    /// <summary>A share to go by.</summary>
    public double? By { get; private init; }

    /// <summary>A share without a word that says which of the two.</summary>
    public double? Bare { get; private init; }

    public bool IsUp { get; private init; }

    public bool IsDown { get; private init; }

    /// <summary>Take it away.</summary>
    public bool IsOff { get; private init; }

    private double Strength { get; init; } = 1;

    public static LookAmount Read(Part part)
    {
        var off = part.Claim(Off) is not null;
        var to = part.Token(part.Claim(ToShare), "p")?.Number;
        var by = part.Token(part.Claim(ByShare), "p")?.Number;
        var bare = part.Token(part.Claim(Share), "p")?.Number;
        var up = part.Claim(Up) is not null;
        var down = part.Claim(Down) is not null;
        return new()
        {
            To = to,
            By = by ?? (up || down ? bare : null),
            Bare = up || down ? null : bare,
            IsUp = up,
            IsDown = down,
            IsOff = off,
            Strength = part.Claim(Strong) is not null ? 2 : part.Claim(Slight) is not null ? 0.5 : 1,
        };
    }

    /// <summary>Percent of the scale to go by, without a sign.</summary>
    public int Step(int usual) => By is { } share ? (int)Math.Round(share * 100) : (int)Math.Round(usual * Strength);

    /// <summary>The percent that a share means on a look's scale: of an effect all of it, of a colour the distance from as recorded.</summary>
    public static long Level(LookKind kind, double share) =>
        (long)Math.Round(share * 100) - (kind is LookKind.Blur or LookKind.Sharpness or LookKind.Vignette ? 0 : 100);

    private static readonly Regex Off = Spoken.Pattern(@"\b" + Spoken.RemoveVerb + @"\b|\bturn off\b|" + Spoken.TakeAway);
    private static readonly Regex ToShare = Spoken.Pattern(@"(\b(to|at) |[到为成至是] ?)" + Spoken.Percent);
    private static readonly Regex ByShare = Spoken.Pattern(@"\bby (about )?" + Spoken.Percent);
    private static readonly Regex Share = Spoken.Pattern(Spoken.Percent);
    private static readonly Regex Up = Spoken.Pattern(@"\b(more|increased?|raised?|boost(ed)?|bump(ed)?|higher|stronger|enhanced?|turn(ed)? up|strengthen|up)\b|提高|增加|增强|加强|调高|加大|提升|增大|升高|(?<=度)高(?=一[点些]|点|些)");
    private static readonly Regex Down = Spoken.Pattern(@"\b(less|reduced?|lower(ed)?|decreased?|weaker|weaken|turn(ed)? down|down|drop)\b|降低|减少|减弱|减小|调低|(?<=度)低(?=一[点些]|点|些)");
    private static readonly Regex Strong = Spoken.Pattern(@"\b(much|a lot|lots( of)?|very|really|way|strongly|far|heavily|extremely|strong|heavy)\b|很多|非常|大幅(度)?|强烈|很|许多");
    private static readonly Regex Slight = Spoken.Pattern(@"\b((just )?a (little )?(bit|little|touch|tad)( of)?|slightly|somewhat|subtl[ey]|gently|light|soft|slight)\b|(稍微|略微|轻微|稍稍|略)?(一?点点?|一些|些)?(?<=微|稍|略|点|些)");
}
