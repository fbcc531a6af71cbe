using NemoMcp.Client.Attribution;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Skills;

/// <summary>The skills that are installed. Read on first need.</summary>
/// <param name="settings">Further places, the default skill, and the platform's name.</param>
/// <param name="shippedFolder">The folder of the skills that come with the program.</param>
public sealed class SkillCatalog(NemoSettings settings, string shippedFolder)
{
    private const int MaxNamesTold = 20;

    private readonly Lazy<Contents> contents = new(() => Load(settings, new SkillPlaces(settings, shippedFolder)));

    /// <summary>Where the skills lie that come with the program: beside it.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "skills");

    /// <summary>Every usable skill; the default one first, then by name.</summary>
    public IReadOnlyList<Skill> All => contents.Value.Skills;

    /// <summary>What was found and cannot be used, each with its file and the reason; clashes too.</summary>
    public IReadOnlyList<SkillProblem> Problems => contents.Value.Problems;

    /// <summary>The skill of a call: the named one, else the fallback (a session's own), else the default. Throws <c>skill_not_found</c>.</summary>
    public Skill Choose(string? name, string? fallback, Language? language = null)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return Find(name) ?? throw NotFound(name, language);
        }

        // A session's skill may have been uninstalled since; the session goes on under the default one.
        return (fallback is null ? null : Find(fallback)) ?? Find(settings.Skill) ?? throw NotFound(settings.Skill, language);
    }

    /// <summary>The headers that a skill decides.</summary>
    public static SkillAttribution AttributionOf(Skill skill) => new(skill.Name, skill.Version, skill.Platform);

    private Skill? Find(string name) => All.FirstOrDefault(skill => skill.Name == name);

    private NemoException NotFound(string name, Language? language) => new(NemoErrorCode.SkillNotFound, name)
    {
        Detail = language is { } known ? Installed(known) : null,
        DetailIn = Installed,
    };

    private string Installed(Language language)
    {
        var known = string.Join(language.Say(", ", "、"), All.Take(MaxNamesTold).Select(skill => skill.Name));
        return known.Length == 0 ? "" : language.Say($"Installed: {known}.", $"已安装：{known}。");
    }

    private static Contents Load(NemoSettings settings, SkillPlaces places)
    {
        var problems = new List<SkillProblem>();
        var skills = new Dictionary<string, Skill>(StringComparer.Ordinal);
        foreach (var file in places.Files(problems))
        {
            try
            {
                var skill = SkillFileReader.Read(file, SkillPlatform.Of(file, settings.HomeFolder, settings.SkillSource));
                if (!skills.TryAdd(skill.Name, skill))
                {
                    problems.Add(new SkillProblem(file, $"{skills[skill.Name].File} comes first and has the same name, {skill.Name}."));
                }
            }
            catch (SkillFileException problem)
            {
                problems.Add(new SkillProblem(file, problem.Message));
            }
        }

        var ordered = skills.Values.OrderBy(skill => skill.Name != settings.Skill).ThenBy(skill => skill.Name, StringComparer.Ordinal).ToList();
        return new Contents(ordered, problems);
    }

    private sealed record Contents(IReadOnlyList<Skill> Skills, IReadOnlyList<SkillProblem> Problems);
}
