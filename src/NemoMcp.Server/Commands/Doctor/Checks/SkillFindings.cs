using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>The skills, and what was found beside them that cannot be used.</summary>
internal sealed class SkillFindings(SkillCatalog skills, NemoSettings settings) : IDoctorCheck
{
    private const string Check = "skills";
    private const int MostTold = 20;
    private const int Longest = 400;

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        skills.All.Any(skill => skill.Name == settings.Skill)
            ? Finding.Fine(Check, string.Join(", ", skills.All.Take(MostTold).Select(skill => $"{skill.Name} {skill.Version} ({skill.Platform})")))
            : Finding.Broken(Check, $"the default skill {settings.Skill} is not installed", $"Set {SettingNames.Skill} to one of: {string.Join(", ", skills.All.Take(MostTold).Select(skill => skill.Name))}."),
        .. skills.Problems.Where(IsNews).Take(MostTold).Select(problem => Finding.Note(Check, ForeignText.Clean($"{problem.File}: {problem.Reason}", Longest), Advice(problem))),
    ]);

    // A copy in an assistant's folder comes before the one that ships: so it is meant.
    private static bool IsNews(SkillProblem problem) =>
        !problem.IsClash || !problem.File.StartsWith(SkillCatalog.ShippedFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Advice(SkillProblem problem) =>
        problem.IsClash ? "Take the one away that is not wanted." : "Correct the file or take it away; until then it is not offered.";
}
