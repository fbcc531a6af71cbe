namespace NemoMcp.Core.Uploading;

/// <summary>Folders below which files may be used, compared without links.</summary>
internal sealed class AllowedFolders(IEnumerable<string> folders)
{
    private static readonly StringComparison Names =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly Lazy<IReadOnlyList<string>> real =
        new(() => folders.Select(folder => RealPath.Of(Path.GetFullPath(folder))).OfType<string>().Distinct(StringComparer.Ordinal).ToList());

    /// <summary>True below one of the folders, with no hidden folder on the way down; the folder itself may be hidden.</summary>
    public bool Holds(string realPath) => real.Value.Any(folder => Below(folder, realPath) is { } way && !way.Any(part => part.StartsWith('.')));

    /// <summary>The folders on the way from a root down to a file; null when it is not below. A root may be a single file.</summary>
    private static string[]? Below(string folder, string path)
    {
        var start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Equals(folder, Names) ? []
            : path.StartsWith(start, Names) ? path[start.Length..].Split(Path.DirectorySeparatorChar)[..^1]
            : null;
    }
}
