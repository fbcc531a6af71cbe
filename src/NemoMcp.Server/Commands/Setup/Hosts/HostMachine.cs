using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Setup.Hosts;

/// <summary>Where programs keep their settings on a machine.</summary>
/// <param name="System">Decides the folders and the separator.</param>
/// <param name="Home">The person's folder.</param>
/// <param name="Variable">The environment.</param>
internal sealed record HostMachine(HostSystem System, string Home, Func<string, string?> Variable)
{
    public static HostMachine Current(Func<string, string?> variable) => new(
        OperatingSystem.IsWindows() ? HostSystem.Windows : OperatingSystem.IsMacOS() ? HostSystem.MacOs : HostSystem.Linux,
        SettingsPlace.Current(variable).HomeFolder,
        variable);

    /// <summary><c>~/.config</c>, <c>~/Library/Application Support</c>, <c>%APPDATA%</c>.</summary>
    public string Settings => System switch
    {
        HostSystem.Windows => Folder("APPDATA") ?? Join(Home, "AppData", "Roaming"),
        HostSystem.MacOs => Join(Home, "Library", "Application Support"),
        _ => Config,
    };

    /// <summary>Windows: <c>%LOCALAPPDATA%</c>.</summary>
    public string LocalSettings => Folder("LOCALAPPDATA") ?? Join(Home, "AppData", "Local");

    /// <summary><c>~/.config</c>, as programs from the world of Unix have it on macOS too.</summary>
    public string Config => (System is HostSystem.Linux ? Folder("XDG_CONFIG_HOME") : null) ?? Join(Home, ".config");

    /// <summary>A folder that a variable names; null where it is not set or not absolute.</summary>
    public string? Folder(string variable) =>
        Variable(variable) is { Length: > 1 } value && (System is HostSystem.Windows ? value[1] is ':' or '\\' : value[0] is '/') ? value : null;

    public string Join(params ReadOnlySpan<string> parts) => string.Join(System is HostSystem.Windows ? '\\' : '/', parts!);
}
