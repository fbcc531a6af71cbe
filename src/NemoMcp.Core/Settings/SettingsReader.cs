namespace NemoMcp.Core.Settings;

/// <summary>Reads the settings from the environment, or from flags of the same names.</summary>
public static class SettingsReader
{
    /// <summary>All settings; every problem at once, each quoting the bad value.</summary>
    public static SettingsResult Read(Func<string, string?> get, SettingsPlace place)
    {
        _ = (get, place);
        throw new NotSupportedException();
    }
}
