using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules.Sound;

namespace NemoMcp.LocalBackend.Language.Consistency;

/// <summary>"Add the title 'A' and fade it in": that is the title, which cannot fade by itself, and not the film.</summary>
internal static class FadedThings
{
    public static IEnumerable<PartReading> Settle(IReadOnlyList<Clause> clauses, IReadOnlyList<PartReading> parts) =>
        parts.Select((part, index) => index > 0 && index < clauses.Count && Pronoun.IsMatch(clauses[index].Text) && IsFade(part) && IsThing(parts, index)
            ? part with { Findings = [new Finding.CannotDo(part.Words, FadeRule.WholeFilm)] }
            : part);

    private static bool IsFade(PartReading part) =>
        part.Findings.Count > 0 && part.Findings.All(finding => finding is Finding.Do { Command: EditCommand.FadeIn or EditCommand.FadeOut });

    private static bool IsThing(IReadOnlyList<PartReading> parts, int index) =>
        parts.Take(index).LastOrDefault(before => before.Unknown is not null || before.Findings.OfType<Finding.Do>().Any()) is { } last
        && last.Findings.OfType<Finding.Do>().Any(done => done.Command is EditCommand.AddTitle or EditCommand.ChangeTitle or EditCommand.AddCaptions or EditCommand.AddOverlay or EditCommand.ChangeOverlay);

    private static readonly Regex Pronoun = Spoken.Pattern(@"\bfad(e|es|ing) (it|that|them|this) |\b(it|that|they|them|which) (should |must |to )?fades?\b|^(让|把|使)?它们?.*[淡渐]");
}
