using System.Text.Json.Nodes;
using NemoMcp.Core.Skills;
using NemoMcp.Core.Skills.Serving;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Skills;

/// <summary>What <c>skills list</c>, <c>show</c> and <c>headers</c> print.</summary>
internal static class SkillPages
{
    private const int MaxShown = 4096;

    public static async Task<int> ListAsync(SkillCatalog catalog, bool json)
    {
        if (json)
        {
            await Terminal.Out.WriteLineAsync(Json(catalog).ToJsonString());
            return ExitCode.Done;
        }

        var (name, version) = (Widest(catalog.All, skill => skill.Name), Widest(catalog.All, skill => skill.Version));
        foreach (var skill in catalog.All)
        {
            await Terminal.Out.WriteLineAsync($"{skill.Name.PadRight(name)}  {skill.Version.PadRight(version)}  {Clean(skill.Platform),-8}  {Clean(skill.File)}");
        }

        foreach (var problem in catalog.Problems)
        {
            await Terminal.Out.WriteLineAsync($"not offered: {Clean(problem.File)}\n    {Clean(problem.Reason)}");
        }

        return ExitCode.Done;
    }

    public static async Task<int> ShowAsync(Skill skill)
    {
        await Terminal.Out.WriteLineAsync($"{skill.Name} {skill.Version}\n{Clean(skill.File)}\n\n{skill.Description}\n");
        await HeadersAsync(skill);
        foreach (var file in SkillFolderFiles.List(skill) ?? [])
        {
            await Terminal.Out.WriteLineAsync($"file: {Clean(file)}");
        }

        return ExitCode.Done;
    }

    public static async Task<int> HeadersAsync(Skill skill)
    {
        var attribution = SkillCatalog.AttributionOf(skill);
        await Terminal.Out.WriteLineAsync(
            $"{NemoHeaders.SkillSource}: {attribution.Source}\n{NemoHeaders.SkillVersion}: {attribution.Version}\n{NemoHeaders.SkillPlatform}: {attribution.Platform}");
        return ExitCode.Done;
    }

    private static JsonObject Json(SkillCatalog catalog) => new()
    {
        ["skills"] = new JsonArray([.. catalog.All.Select(skill => new JsonObject
        {
            ["name"] = skill.Name,
            ["version"] = skill.Version,
            ["platform"] = skill.Platform,
            ["description"] = skill.Description,
            ["file"] = skill.File,
        })]),
        ["problems"] = new JsonArray([.. catalog.Problems.Select(problem => new JsonObject
        {
            ["file"] = problem.File,
            ["reason"] = problem.Reason,
            ["clash"] = problem.IsClash,
        })]),
    };

    private static int Widest(IReadOnlyList<Skill> skills, Func<Skill, string> text) => skills.Select(skill => text(skill).Length).DefaultIfEmpty().Max();

    private static string Clean(string text) => ForeignText.Clean(text, MaxShown);
}
