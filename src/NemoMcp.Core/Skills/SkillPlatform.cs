namespace NemoMcp.Core.Skills;

/// <summary>Tells from where a skill lies how it was installed (backend contract, 11.3).</summary>
internal static class SkillPlatform
{
    /// <summary>The platform's name; the person's own word for it wins.</summary>
    public static string Of(string file, string homeFolder, string? given) =>
        given is { Length: > 0 } ? given
        : Lies(file, homeFolder, ".clawhub") ? "clawhub"
        : Lies(file, homeFolder, ".cursor", "skills") ? "cursor"
        : "unknown";

    private static bool Lies(string file, params string[] folder) =>
        Path.GetFullPath(file).StartsWith(Path.GetFullPath(Path.Combine(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
