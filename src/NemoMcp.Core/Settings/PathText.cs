namespace NemoMcp.Core.Settings;

/// <summary>What people write where a path is wanted.</summary>
public static class PathText
{
    /// <summary>True for <c>${…}</c>: hosts pass it on as it is when a person left a field of their form empty.</summary>
    public static bool HasTemplate(string text) =>
        text.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) > start;

    /// <summary>True for <c>~bob/…</c>, which only a shell can expand.</summary>
    public static bool IsOtherHome(string path) => path.StartsWith('~') && path.Length > 1 && !IsSeparator(path[1]);

    /// <summary>The path with a leading <c>~/</c> as the home folder.</summary>
    public static string ExpandHome(string path, string home) =>
        path is "~" ? home
        : path.Length > 1 && path[0] is '~' && IsSeparator(path[1]) ? Path.Combine(home, path[2..].TrimStart('/', Path.DirectorySeparatorChar))
        : path;

    /// <summary>True for <c>C:\…</c>, <c>C:/…</c> and <c>\\server\…</c>.</summary>
    public static bool IsWindowsPath(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal)
        || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] is ':' && path[2] is '\\' or '/');

    /// <summary>True for <c>/</c> and the system's own separator.</summary>
    public static bool IsSeparator(char c) => c == '/' || c == Path.DirectorySeparatorChar;
}
