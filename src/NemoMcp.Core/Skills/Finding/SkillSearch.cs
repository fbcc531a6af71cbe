namespace NemoMcp.Core.Skills.Finding;

/// <summary>Finds the SKILL.md files of a place. Bounded in depth, number and time: the folders are other people's too.</summary>
internal sealed class SkillSearch(TimeProvider clock)
{
    public const string FileName = "SKILL.md";

    // A folder of skills holds some dozens at most; these end the search in a folder that is something else.
    private const int MaxFoldersPerPlace = 1000;
    private const int MaxDepth = 6;

    // A home folder on a network may hang; a host waits for the list of tools meanwhile.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly long started = clock.GetTimestamp();

    /// <summary>True once the search has taken too long; what comes later is not looked for.</summary>
    public bool IsLate => clock.GetElapsedTime(started) > Limit;

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<string> Files(SkillPlace place) => place.Kind switch
    {
        SkillPlaceKind.Named => Named(place.Path),
        SkillPlaceKind.Tree => Tree(place.Path),
        _ => Below(place.Path),
    };

    private static List<string> Named(string path)
    {
        var own = Path.GetFileName(path) is FileName ? path : Path.Combine(path, FileName);
        return File.Exists(own) ? [own] : Below(path);
    }

    private static List<string> Below(string folder) =>
        [.. Folders(folder).Select(skill => Path.Combine(skill.FullName, FileName)).Where(File.Exists)];

    private List<string> Tree(string root)
    {
        var files = new List<string>();
        var pending = new Queue<(string Folder, int Depth)>([(root, 0)]);
        for (var seen = 0; seen < MaxFoldersPerPlace && !IsLate && pending.TryDequeue(out var next); seen++)
        {
            var own = Path.Combine(next.Folder, FileName);
            if (File.Exists(own))
            {
                files.Add(own);
                continue;
            }

            foreach (var inner in Folders(next.Folder).Where(inner => next.Depth < MaxDepth && inner.Name is not ("node_modules" or ".git")))
            {
                // A link is followed to a skill, but not searched: links may go round in a ring.
                pending.Enqueue((inner.FullName, inner.LinkTarget is null ? next.Depth + 1 : MaxDepth));
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static List<DirectoryInfo> Folders(string folder)
    {
        try
        {
            var path = new DirectoryInfo(folder);
            return path.Exists ? [.. path.EnumerateDirectories().Take(MaxFoldersPerPlace).OrderBy(inner => inner.Name, StringComparer.Ordinal)] : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
