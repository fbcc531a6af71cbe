namespace NemoMcp.Core.Settings;

/// <summary>The machine's folders that defaults are made of.</summary>
public sealed record SettingsPlace
{
    public required string HomeFolder { get; init; }

    public required string WorkingFolder { get; init; }

    /// <summary>The platform's folder for state: <c>~/.local/state</c>, <c>~/Library/Application Support</c>, <c>%LOCALAPPDATA%</c>.</summary>
    public required string StateRoot { get; init; }

    /// <summary>The platform's folder for films.</summary>
    public required string VideosFolder { get; init; }

    /// <summary>This machine's folders (XDG variables are honoured).</summary>
    public static SettingsPlace Current(Func<string, string?> get)
    {
        var home = Folder(get, OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME")
            ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        home = home.Length > 0 ? home : Path.GetTempPath();
        return new SettingsPlace
        {
            HomeFolder = home,
            WorkingFolder = Working(home),
            StateRoot = StateOf(get, home),
            VideosFolder = VideosOf(get, home),
        };
    }

    private static string StateOf(Func<string, string?> get, string home) =>
        OperatingSystem.IsWindows() ? Folder(get, "LOCALAPPDATA") ?? Path.Combine(home, "AppData", "Local")
        : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Application Support")
        : Folder(get, "XDG_STATE_HOME") ?? Path.Combine(home, ".local", "state");

    private static string VideosOf(Func<string, string?> get, string home) =>
        OperatingSystem.IsWindows() ? Path.Combine(home, "Videos")
        : OperatingSystem.IsMacOS() ? Path.Combine(home, "Movies")
        : Folder(get, "XDG_VIDEOS_DIR") ?? Path.Combine(home, "Videos");

    // The XDG rules say that a relative path is to be ignored.
    private static string? Folder(Func<string, string?> get, string name) =>
        get(name) is { Length: > 0 } value && Path.IsPathFullyQualified(value) ? Path.GetFullPath(value) : null;

    private static string Working(string home)
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A host may have started us in a folder that has gone since.
            return home;
        }
    }
}
