using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Work;

/// <summary>
/// Paths that a person typed: relative ones start from the person's folder, and whatever is typed is allowed for this run,
/// because nobody but the person said it (tools contract, section 4).
/// </summary>
internal static class TypedPath
{
    /// <summary>The full path; an address is left as it is. A separator at the end, which means a folder, is kept.</summary>
    public static string Full(string typed, string folder, string home)
    {
        var path = typed.Trim();
        if (path.Length == 0 || path.Any(char.IsControl))
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, typed) { Detail = "A path is empty or holds a character that no path can hold." };
        }

        if (IsAddress(path))
        {
            return path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? new Uri(path).LocalPath : path;
        }

        var full = Path.GetFullPath(PathText.ExpandHome(path, home), folder);
        return Path.EndsInDirectorySeparator(path) && !Path.EndsInDirectorySeparator(full) ? full + Path.DirectorySeparatorChar : full;
    }

    /// <summary>Throws <c>file_not_found</c> for a path at which there is nothing: before anything is opened on a backend for it.</summary>
    public static void RequireThere(IEnumerable<string> sources)
    {
        if (sources.FirstOrDefault(source => !IsAddress(source) && !Path.Exists(source)) is { } missing)
        {
            throw new NemoException(NemoErrorCode.FileNotFound, missing);
        }
    }

    /// <summary>The settings with what was typed among the media roots: sources themselves, and the folder of an output.</summary>
    public static NemoSettings Allow(NemoSettings settings, IEnumerable<string> sources, IEnumerable<string?> outputs)
    {
        var typed = sources.Where(source => !IsAddress(source)).Concat(outputs.Select(FolderOf).OfType<string>());
        return settings with { MediaRoots = [.. settings.MediaRoots, .. typed.Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>The nearest folder of an output path that exists: what is missing below it will be made.</summary>
    private static string? FolderOf(string? output)
    {
        var folder = output;
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static bool IsAddress(string path) => Uri.TryCreate(path, UriKind.Absolute, out var address)
        && (address.Scheme is "http" or "https" || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase));
}
