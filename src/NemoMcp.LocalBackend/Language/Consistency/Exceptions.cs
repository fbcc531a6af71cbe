using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules.Talk;

namespace NemoMcp.LocalBackend.Language.Consistency;

/// <summary>
/// "…, except from 2s to 4s", 但前两秒不变: takes a stretch out of the wish beside it. Where that wish cannot leave anything out, it is not
/// granted at all, as the half of it would be another one.
/// </summary>
internal sealed class Exceptions(TokenTable tokens)
{
    private static readonly Phrase NotHere = new(
        "it was to leave something out, which is not possible here: looks, turns, speed and removed ranges can, by times or clips, such as \"except from 2s to 4s\"",
        "它要把一部分除外，这里做不到：画面效果、旋转、速度和删除可以按时间或片段除外，例如“2秒到4秒除外”");

    private static readonly Phrase OnlyOrAllBut = new(
        "it is not clear if only this is to be kept of the film or if this is to be left as it is: say \"keep only …\" in a message of its own, or \"except …\"",
        "不清楚是影片只保留这一段，还是这一段保持不变：请单独说“只保留…”，或说“…除外”");

    public IReadOnlyList<PartReading> Settle(IReadOnlyList<Clause> clauses, IReadOnlyList<PartReading> parts)
    {
        var settled = parts.ToArray();
        for (var index = 0; index < Math.Min(clauses.Count, settled.Length); index++)
        {
            Settle(clauses, settled, index);
        }

        return settled;
    }

    private void Settle(IReadOnlyList<Clause> clauses, PartReading[] parts, int index)
    {
        var read = ExceptionReading.Of(clauses[index], tokens);
        if (read is null || TargetOf(parts, index) is not { } target)
        {
            return;
        }

        if (read.Scope is null && IsKeptAnyhow(clauses[index].Text, parts[target]))
        {
            parts[index] = parts[index] with { Findings = [new Finding.LeaveAsIs(parts[index].Words)], Unknown = null };
            return;
        }

        var wanted = read.Scope is { } scope ? parts[target].Findings.Select(finding => Without(finding, scope)).ToList() : null;
        if (wanted is null || wanted.Exists(findings => findings is null))
        {
            var reason = read.IsSoft ? OnlyOrAllBut : NotHere;
            parts[target] = parts[target] with { Findings = [new Finding.CannotDo(parts[target].Words, reason)] };
            parts[index] = parts[index] with { Findings = [new Finding.CannotDo(parts[index].Words, reason)], Unknown = null };
            return;
        }

        parts[target] = parts[target] with { Findings = [.. wanted.SelectMany(findings => findings!)] };
        // A cut is told with the stretch that it kept.
        var isLeft = parts[target].Findings.OfType<Finding.Do>().All(done => TouchedClip.ScopeOf(done.Command) is not null);
        parts[index] = parts[index] with { Findings = isLeft ? [new Finding.LeaveAsIs(parts[index].Words)] : [], Unknown = null };
        // "Black and white and darker, except …": one picture, one exception.
        for (var before = target - 1; before >= 0 && target < index && clauses[before + 1].Joint is Joint.And && parts[before].Findings.All(finding => finding is Finding.Do { Command: EditCommand.ChangeLook { Scope.IsWhole: true } }); before--)
        {
            parts[before] = parts[before] with { Findings = [.. parts[before].Findings.SelectMany(finding => Without(finding, read.Scope!)!)] };
        }
    }

    /// <summary>The wish before it, or behind it where it comes first.</summary>
    private static int? TargetOf(PartReading[] parts, int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (parts[before].Unknown is not null || parts[before].Findings.Any(finding => finding is Finding.CannotDo or Finding.Ask))
            {
                return null;
            }

            if (parts[before].Findings.Any(IsWish))
            {
                return before;
            }
        }

        return index + 1 < parts.Length && parts[index + 1].Unknown is null && parts[index + 1].Findings.Any(IsWish) ? index + 1 : null;
    }

    private static bool IsWish(Finding finding) => finding is Finding.Do or Finding.PlaceMedia or Finding.Step;

    private static List<Finding>? Without(Finding finding, EditScope except)
    {
        if (finding is not Finding.Do done)
        {
            return finding is Finding.PlaceMedia ? [finding] : null;
        }

        if (TouchedClip.ScopeOf(done.Command) is { } scope)
        {
            return except.Exceptions().Prepend(except with { Except = null }).Aggregate(scope, (all, next) => all.But(next)) is var left && TouchedClip.WithScope(done.Command, left) is { } command
                ? [done with { Command = command }]
                : null;
        }

        return done.Command switch
        {
            EditCommand.ShortenTo { Keeps: null } shorten when except.Except is null => [done with { Command = shorten with { Keeps = except } }],
            EditCommand.KeepRange or EditCommand.KeepLast when Removal(except) is { } removal && except.Except is null => [done, new Finding.Do(removal)],
            EditCommand.RemoveRange range when except is { StartMs: { } start, EndMs: { } end, Except: null } => Rest(range.StartMs, range.EndMs, start, end),
            EditCommand.TrimStart trim when except is { StartMs: { } start, EndMs: { } end, Except: null } => Rest(0, trim.AmountMs, start, end),
            _ => null,
        };
    }

    private static EditCommand? Removal(EditScope except) => except switch
    {
        { StartMs: { } start, EndMs: { } end } => new EditCommand.RemoveRange(start, end),
        { LastMs: { } last } => new EditCommand.TrimEnd(last),
        _ => null,
    };

    private static List<Finding>? Rest(long from, long to, long start, long end)
    {
        var left = new List<Finding>();
        if (from < Math.Min(to, start))
        {
            left.Add(new Finding.Do(new EditCommand.RemoveRange(from, Math.Min(to, start))));
        }

        if (Math.Max(from, end) < to)
        {
            left.Add(new Finding.Do(new EditCommand.RemoveRange(Math.Max(from, end), to)));
        }

        return left.Count > 0 ? left : null;
    }

    /// <summary>What nobody would have touched: the music of a film that is muted, the titles of one that becomes black and white.</summary>
    private static bool IsKeptAnyhow(string text, PartReading target) =>
        (NegationRule.IsAbsence(text) && !target.Findings.Any(finding => finding is Finding.Step or Finding.Do { Command: EditCommand.RemoveTitles or EditCommand.RemoveMusic or EditCommand.RemoveOverlays }))
        || (Music.IsMatch(text) && target.Findings.All(finding => finding is Finding.Do { Command: EditCommand.SetVolume { Target: not SoundTarget.Music } or EditCommand.ChangeLook or EditCommand.ResetLook or EditCommand.Rotate or EditCommand.Flip }))
        || (Words.IsMatch(text) && target.Findings.All(finding => finding is Finding.Do { Command: EditCommand.SetVolume or EditCommand.ChangeLook or EditCommand.ResetLook or EditCommand.Rotate or EditCommand.Flip }));

    private static readonly Regex Music = Spoken.Pattern("music|bgm|song|音乐|配乐");
    private static readonly Regex Words = Spoken.Pattern(@"\b(titles?|texts?|captions?|subtitles?|logos?|watermark)\b|标题|文字|字幕|水印|标志");
}
