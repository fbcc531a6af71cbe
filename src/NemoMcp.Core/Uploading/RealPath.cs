namespace NemoMcp.Core.Uploading;

/// <summary>Follows every link in a path, also where its last parts do not exist yet.</summary>
internal static class RealPath
{
    // Systems themselves give up after 40 links; so a ring of links ends.
    private const int MaxLinks = 40;

    /// <summary>The path without links; null when they go round in a ring or cannot be read.</summary>
    public static string? Of(string fullPath)
    {
        var pending = new Stack<string>(Parts(fullPath).Reverse());
        var real = Path.GetPathRoot(fullPath)!;
        for (var links = 0; pending.TryPop(out var part);)
        {
            if (part is "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (!TryLink(next, out var target))
            {
                return null;
            }

            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(Path.GetFullPath(target))! : real;
            foreach (var step in Parts(target).Reverse())
            {
                pending.Push(step);
            }
        }

        return real;
    }

    private static IEnumerable<string> Parts(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ".");

    private static bool TryLink(string path, out string? target)
    {
        try
        {
            target = new FileInfo(path).LinkTarget;
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            target = null;
            return false;
        }
    }
}
