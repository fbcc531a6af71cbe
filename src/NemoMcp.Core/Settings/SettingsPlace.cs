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
        _ = get;
        throw new NotSupportedException();
    }
}
