using NemoMcp.Core.Skills.Finding;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Core.Skills.Serving;

/// <summary>The files of a skill's folder as hosts may read them: bounded, and none that leads out of the folder.</summary>
public static class SkillFolderFiles
{
    // The limits that every host must support (Skills extension of MCP, "Limits").
    private const int MaxFiles = 512;
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>Paths relative to the folder with forward slashes, SKILL.md first; null where the folder is beyond the limits or cannot be read.</summary>
    public static IReadOnlyList<string>? List(Skill skill)
    {
        try
        {
            var folder = Path.GetDirectoryName(skill.File)!;
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
            var files = Directory.EnumerateFiles(folder, "*", options).Where(file => file != skill.File).Take(MaxFiles).ToList();
            var bytes = files.Sum(file => new FileInfo(file).Length) + new FileInfo(skill.File).Length;
            return files.Count >= MaxFiles || bytes > MaxBytes
                ? null
                : [SkillSearch.FileName, .. files.Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file; null where there is none of that name in the folder.</summary>
    public static byte[]? Read(Skill skill, string relative)
    {
        try
        {
            var folder = Path.GetDirectoryName(skill.File)!;
            var file = Path.GetFullPath(Path.Combine(folder, relative));
            return RealPath.Of(file) is { } real && RealPath.Of(folder) is { } root && real.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && new FileInfo(real) is { Exists: true, Length: > 0 and <= MaxBytes } ? File.ReadAllBytes(real) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
