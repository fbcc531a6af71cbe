namespace NemoMcp.Core.Skills.Finding;

/// <summary>Tells from where a skill was found how it was installed (backend contract, 11.3). Paths are taken as they were found: links are not followed.</summary>
internal static class SkillPlatform
{
    /// <summary>The platform's name; the person's own word for it wins.</summary>
    public static string Of(string file, string homeFolder, string? given) =>
        given is { Length: > 0 } ? given
        : Lies(file, homeFolder, ".clawhub") ? "clawhub"
        : Lies(file, homeFolder, ".cursor/skills") ? "cursor"
        : "unknown";

    private static bool Lies(string file, string homeFolder, string folder)
    {
        var isWindows = IsWindows(homeFolder);
        var home = Parts(homeFolder, isWindows);
        return home.Count > 0 && isWindows == IsWindows(file)
            && string.Join('/', Parts(file, isWindows)).StartsWith(
                $"{string.Join('/', home)}/{folder}/", isWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    /// <summary>A drive letter or a share: told by the path itself, so that the rule is the same on every system.</summary>
    private static bool IsWindows(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal) || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] is ':' && path[2] is '\\' or '/');

    private static List<string> Parts(string path, bool isWindows)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(isWindows ? ['\\', '/'] : ['/']))
        {
            if (part is "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return parts;
    }
}
