using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Skills;

/// <summary>Where skills are looked for, in the order in which the first of a name wins.</summary>
internal sealed class SkillPlaces(NemoSettings settings, string shippedFolder)
{
    // A folder of skills holds a few; this ends the search in a folder that is something else.
    private const int MaxSkillsPerFolder = 200;

    private const string FileName = "SKILL.md";

    /// <summary>Every SKILL.md; a place that was named and holds none is reported.</summary>
    public IEnumerable<string> Files(ICollection<SkillProblem> problems)
    {
        foreach (var place in settings.SkillsPath)
        {
            var files = FilesIn(place);
            if (files.Count == 0)
            {
                problems.Add(new SkillProblem(place, "NEMO_SKILLS_PATH names it, but there is no SKILL.md in it or in its folders."));
            }

            foreach (var file in files)
            {
                yield return file;
            }
        }

        foreach (var file in FilesIn(shippedFolder))
        {
            yield return file;
        }
    }

    private static List<string> FilesIn(string place)
    {
        if (Path.GetFileName(place) == FileName && File.Exists(place))
        {
            return [place];
        }

        var own = Path.Combine(place, FileName);
        return File.Exists(own) ? [own] : FilesBelow(place);
    }

    private static List<string> FilesBelow(string folder)
    {
        try
        {
            return Directory.EnumerateDirectories(folder)
                .Take(MaxSkillsPerFolder)
                .Order(StringComparer.Ordinal)
                .Select(skill => Path.Combine(skill, FileName))
                .Where(File.Exists)
                .ToList();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
