using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Skills.Finding;

/// <summary>Where skills are looked for, in the order in which the first of a name wins.</summary>
internal static class SkillPlaces
{
    // The folders that assistants and their installers share, below a project and below the home folder.
    private static readonly string[][] Everywhere = [[".cursor", "skills"], [".claude", "skills"], [".agents", "skills"]];

    public static IReadOnlyList<SkillPlace> Of(NemoSettings settings, string shippedFolder)
    {
        IEnumerable<SkillPlace> places =
        [
            .. settings.SkillsPath.Select(path => new SkillPlace(path, SkillPlaceKind.Named)),
            .. settings.WorkingFolder is { } project ? Shared(project) : [],
            .. settings.HomeFolder.Length > 0 ? Home(settings.HomeFolder) : [],
            new SkillPlace(shippedFolder, SkillPlaceKind.Shipped),
        ];
        return [.. places.DistinctBy(place => Path.TrimEndingDirectorySeparator(place.Path), StringComparer.Ordinal)];
    }

    private static IEnumerable<SkillPlace> Home(string home) =>
    [
        .. Shared(home),
        new SkillPlace(Path.Combine(home, ".clawhub"), SkillPlaceKind.Tree),
        new SkillPlace(Path.Combine(home, ".openclaw", "skills"), SkillPlaceKind.Shared),
        new SkillPlace(Path.Combine(home, ".codex", "skills"), SkillPlaceKind.Shared),
    ];

    private static IEnumerable<SkillPlace> Shared(string folder) =>
        Everywhere.Select(parts => new SkillPlace(Path.Combine([folder, .. parts]), SkillPlaceKind.Shared));
}
