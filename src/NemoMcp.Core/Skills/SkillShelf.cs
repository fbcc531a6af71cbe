using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills.Finding;
using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills;

/// <summary>The skills as they were found in one look at the disk.</summary>
internal sealed record SkillShelf(IReadOnlyList<Skill> Skills, IReadOnlyList<SkillProblem> Problems, IReadOnlyList<SkillShelf.Seen> Files)
{
    public static SkillShelf Empty { get; } = new([], [], []);

    /// <summary>The files of usable skills and how they were: a text may change under the same name and version.</summary>
    public IEnumerable<Seen> Ours => Files.Where(seen => seen.Skill is not null);

    /// <summary>Looks at every place. A file that has not changed since <paramref name="before"/> is not read again.</summary>
    public static SkillShelf Fill(NemoSettings settings, IReadOnlyList<SkillPlace> places, SkillShelf before, TimeProvider clock)
    {
        var known = before.Files.ToDictionary(seen => seen.File, StringComparer.Ordinal);
        var files = new List<Seen>();
        var problems = new List<SkillProblem>();
        var search = new SkillSearch(clock);
        foreach (var place in places)
        {
            if (search.IsLate && place.Kind is not SkillPlaceKind.Shipped)
            {
                problems.Add(new SkillProblem(place.Path, "The search for skills took too long, and ended before this place."));
                continue;
            }

            var found = search.Files(place);
            if (found.Count == 0 && place.Kind is SkillPlaceKind.Named)
            {
                problems.Add(new SkillProblem(place.Path, "NEMO_SKILLS_PATH names it, but there is no SKILL.md in it or in its folders."));
            }

            files.AddRange(found.Where(file => !files.Exists(seen => seen.File == file)).Select(file => Look(file, place, settings, known)));
        }

        return Sort(files, problems, settings);
    }

    private static Seen Look(string file, SkillPlace place, NemoSettings settings, Dictionary<string, Seen> known)
    {
        var stamp = Stamp(file);
        if (known.TryGetValue(file, out var seen) && seen.State == stamp)
        {
            return seen;
        }

        try
        {
            var skill = SkillFileReader.Read(file, SkillPlatform.Of(file, settings.HomeFolder, settings.SkillSource));
            return new Seen(file, stamp, skill, skill is null && place.Kind is SkillPlaceKind.Named ? NotOurs : null);
        }
        catch (SkillFileException problem)
        {
            // A broken file in a shared folder is told only when it seems to be meant for this backend.
            return new Seen(file, stamp, null, place.Kind is SkillPlaceKind.Named or SkillPlaceKind.Shipped || SkillMark.MayBeOnFile(file) ? problem.Message : null);
        }
    }

    private const string NotOurs =
        "It is not for this backend: its frontmatter names neither NEMO_TOKEN (as primaryEnv or in requires.env), nor the vendor as apiDomain, nor metadata.nemo.";

    private static SkillShelf Sort(List<Seen> files, List<SkillProblem> problems, NemoSettings settings)
    {
        var first = new Dictionary<string, Skill>(StringComparer.Ordinal);
        foreach (var seen in files)
        {
            if (seen.Problem is not null)
            {
                problems.Add(new SkillProblem(seen.File, seen.Problem));
            }
            else if (seen.Skill is { } skill && !first.TryAdd(skill.Name, skill))
            {
                problems.Add(new SkillProblem(seen.File, $"{first[skill.Name].File} comes first and has the same name, {skill.Name}.") { IsClash = true });
            }
        }

        var ordered = first.Values.OrderBy(skill => skill.Name != settings.Skill).ThenBy(skill => skill.Name, StringComparer.Ordinal).ToList();
        return new SkillShelf(ordered, problems, files);
    }

    private static (long Length, long Written) Stamp(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return (info.Length, info.LastWriteTimeUtc.Ticks);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>A SKILL.md and what came of it: a skill, a problem, or neither for another product's.</summary>
    public sealed record Seen(string File, (long Length, long Written) State, Skill? Skill, string? Problem);
}
