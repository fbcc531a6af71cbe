using System.Security.Cryptography;
using System.Text;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>
/// The skills that ship, copied to where a host looks for skills. A note inside each copy says what was copied: a copy that a
/// person has changed since, or made in another way, is left alone.
/// </summary>
internal sealed class SkillCopies(string shipped, string folder)
{
    private const string Note = ".nemo-mcp";

    /// <summary>Copies what is missing or older; one sentence for each skill that is, or would be, touched or left.</summary>
    public IReadOnlyList<string> Bring(bool dryRun) => [.. Each(name => BringOne(name, dryRun))];

    /// <summary>Takes the copies away that are as they were made.</summary>
    public IReadOnlyList<string> TakeAway(bool dryRun) => [.. Each(name => TakeAwayOne(name, dryRun))];

    private IEnumerable<string> Each(Func<string, string?> one) =>
        !Directory.Exists(shipped) ? [] : Directory.EnumerateDirectories(shipped).Select(path => one(Path.GetFileName(path))).OfType<string>();

    private string? BringOne(string name, bool dryRun)
    {
        var (source, target) = (Path.Combine(shipped, name), Path.Combine(folder, name));
        var isThere = Directory.Exists(target) || File.Exists(target);
        if (isThere && SameFiles(source, target))
        {
            return null;
        }

        if (isThere && !IsOwn(target))
        {
            return $"Skill {name}: {target} is another one, or was changed, and is left as it is. Move it away and run this again for the one that comes with this version.";
        }

        if (!dryRun)
        {
            Copy(source, target);
        }

        return $"Skill {name}: {(dryRun ? "would be copied" : "copied")} to {target}";
    }

    private string? TakeAwayOne(string name, bool dryRun)
    {
        var target = Path.Combine(folder, name);
        if (!File.Exists(Path.Combine(target, Note)))
        {
            return null;
        }

        if (!IsOwn(target))
        {
            return $"Skill {name}: {target} was changed since it was copied, and is left as it is. Delete the folder if you want it no more.";
        }

        if (!dryRun)
        {
            Directory.Delete(target, recursive: true);
        }

        return $"Skill {name}: {target} {(dryRun ? "would be removed" : "removed")}";
    }

    private void Copy(string source, string target)
    {
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        var (whole, old) = ($"{aside}.tmp", $"{aside}.old");
        try
        {
            foreach (var file in FilesIn(source))
            {
                var copy = Path.Combine(whole, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Path.Combine(source, file), copy);
            }

            File.WriteAllText(Path.Combine(whole, Note), Describe(source), Encoding.UTF8);
            if (Directory.Exists(target))
            {
                Directory.Move(target, old);
            }

            Directory.Move(whole, target);
        }
        finally
        {
            Forget(whole);
            Forget(old);
        }
    }

    private static void Forget(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    // A link belongs to whoever made it, whatever it leads to.
    private static bool IsOwn(string target) =>
        new DirectoryInfo(target) is { Exists: true, LinkTarget: null } && File.Exists(Path.Combine(target, Note))
        && File.ReadAllText(Path.Combine(target, Note)) == Describe(target);

    private static bool SameFiles(string source, string target) => Directory.Exists(target) && Describe(source) == Describe(target);

    /// <summary>Every file with its hash, as <c>sha256sum</c> writes it.</summary>
    private static string Describe(string skill) =>
        string.Concat(FilesIn(skill).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(skill, file))))}  {file.Replace('\\', '/')}\n"));

    private static IEnumerable<string> FilesIn(string skill) =>
        Directory.EnumerateFiles(skill, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(skill, file)).Where(file => file != Note).Order(StringComparer.Ordinal);
}
