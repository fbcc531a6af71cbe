using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Cutting;

/// <summary>"Speed up 2x", "half speed", 两倍速, 慢放一半.</summary>
internal sealed class SpeedRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("speed up Nx", "N倍速", "speed up 2x", "两倍速"),
        new("at half speed", "半速", "play it at half speed", "慢放一半"),
        new("slow motion; from A to B, the Nth clip", "慢动作；A到B、第N段", "slow motion from 1s to 3s", "1秒到3秒慢动作"),
        new("slow down to N%, N% faster", "放慢到N%", "slow down to 80%", "放慢到80%"),
    ];

    private static readonly Phrase HowFast = new("say by how much, such as 2x or 0.5x", "请说明倍数，例如 2 倍速或 0.5 倍速");
    private static readonly Phrase Contradiction = new("the speed is not clear: say one for the whole film, such as 2x or 0.5x", "速度不明确：请说整部影片的速度，例如 2 倍速或 0.5 倍速");

    /// <summary>What people take for slow motion.</summary>
    private const double UsualSlow = 0.5;

    private static readonly Regex SlowMotion = Spoken.Pattern(@"\bslow[- ]?mo(tion)?\b|慢动作|慢镜头");

    /// <summary>Whether a part is about speed, which can be given to one clip.</summary>
    public static bool IsIn(Part part) => part.Has(Speed);

    public void Read(Part part)
    {
        if (!part.Has(Speed))
        {
            return;
        }

        var words = part.Words(part.Rest);
        var scope = Scope.Read(part);
        var isSlow = part.Has(Slow);
        var isFast = part.Has(Fast);
        var factor = FactorOf(part, isSlow, isFast);
        part.ClaimAll(Speed);
        part.ClaimAll(Soft);
        part.Add(factor switch
        {
            null => new Finding.CannotDo(words, HowFast, Blocking.SamePart),
            var found when (isSlow && found > 1) || (isFast && found < 1) || (isSlow && isFast) => new Finding.CannotDo(words, Contradiction, Blocking.SamePart),
            var found => new Finding.Do(new EditCommand.SetSpeed(Math.Round(found.Value, 4)) { Scope = scope }),
        });
    }

    private static double? FactorOf(Part part, bool isSlow, bool isFast)
    {
        if (part.Claim(Half) is not null)
        {
            return UsualSlow;
        }

        if (part.Claim(Twice) is not null)
        {
            return isSlow ? 0.5 : 2;
        }

        if (part.Claim(ByPercent) is { } percent)
        {
            var share = part.Token(percent, "p")!.Number;
            return isFast ? 1 + share : isSlow ? 1 - share : share;
        }

        return part.Claim(ToPercent) is { } level ? part.Token(level, "p")!.Number
            : part.Claim(Factor) is { } factor ? Asked(part, factor, isSlow, isFast)
            : part.Has(SlowMotion) ? UsualSlow
            : null;
    }

    // "Slow down 2x" is half the speed, "slow down to 2x" a contradiction; 加快一倍 (by one time) is twice as fast.
    private static double Asked(Part part, Match match, bool isSlow, bool isFast) => part.Token(match, "x")!.Number switch
    {
        1 when (isSlow || isFast) && !match.Groups["to"].Success => isSlow ? 0.5 : 2,
        > 1 and var factor when isSlow && !match.Groups["to"].Success => 1 / factor,
        var factor => factor,
    };

    private static readonly Regex Speed = Spoken.Pattern(@"\bspeed(ed|s|ing)?\b|\bslow(er|ed|ing|s)?(?![- ]?mo(tion)?\b)( it| this| that| the (video|film|clip))?( down)?\b|\bfast(er)?\b|\b(slow[- ]?mo(tion)?|time-?lapse)\b|\bplay (it |this |back )*at (?=<x)"
        + "|(?<=<x:[0-9]+>) ?速度?|(?<=<x:[0-9]+>) ?(播放|快进|快放|慢放)|加速|减速|速度|慢放|快放|慢动作|慢镜头|快进|加快|放慢|慢速|半速|变速|倍速|快一[点些]|慢一[点些半]|提速|(放|变|调)?(快|慢)(?= ?<x)");

    private static readonly Regex Slow = Spoken.Pattern(@"\bslow|减速|慢");

    private static readonly Regex Fast = Spoken.Pattern(@"\bspe(e)?d(ing)?( (it|this|that|the (video|film|clip)|everything))? up\b|\bfast(er)?\b|加速|快|提速");

    private static readonly Regex Half = Spoken.Pattern(@"\bhalve\b|\b(at |to |by |in )?half( (the|its|of))?( original| normal)?( (?=speed))?( as fast)?\b|(?<=(慢|速|速度)(放|到|为|成|降|降到|放慢)*)一半|半速");

    private static readonly Regex Twice = Spoken.Pattern(@"\b(at |to )?(double|twice)( (the|its|as|original|normal)(?= ))*\b|翻倍");

    private static readonly Regex ByPercent = Spoken.Pattern("\\bby " + Spoken.Percent + "|" + Spoken.Percent + " (?=faster|slower)|(?<=加快|放慢|提速|加速|减速) ?" + Spoken.Percent);

    private static readonly Regex ToPercent = Spoken.Pattern(@"(\b(to|at) |[到为成是]|(?<=speed( of)?) ?)" + Spoken.Percent + "|" + Spoken.Percent + "(?= ?(of )?(the )?(original |normal )?(speed|速))");

    private static readonly Regex Factor = Spoken.Pattern(@"((?<to>\bto |[到为成]) ?|\b(by|at|of|a factor of) )*" + Spoken.Factor);

    private static readonly Regex Soft = Spoken.Pattern(@"\b(up|down|a (little|bit|lot|tad|touch)|slightly|much|go|goes|put|have|let|play(ed|back)?|run|set|original|normal|speed|as|motion|rate|with)\b|播放|调到?|设为?|提高|降低|降|慢|快|速|原来|正常|以");
}
