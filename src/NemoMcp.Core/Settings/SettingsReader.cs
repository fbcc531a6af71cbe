namespace NemoMcp.Core.Settings;

/// <summary>Reads the settings from the environment, or from flags of the same names.</summary>
public static class SettingsReader
{
    private const double Day = 86_400;

    // Zero would turn a wait into a busy loop.
    private const double ShortestPause = 0.01;

    // Hosts give up on a call at 240 s at the latest.
    private const double LongestWait = 240;

    // A thousand gigabytes: beyond any backend, and far from the end of a long.
    private const double LargestUploadMb = 1_000_000;

    /// <summary>All settings; every problem at once, each quoting the bad value.</summary>
    public static SettingsResult Read(Func<string, string?> get, SettingsPlace place)
    {
        var values = new SettingValues(get, place);
        var address = new AddressSetting(values);
        var defaults = Defaults(place);
        var settings = Places(values, place, Account(values, address, defaults));
        settings = LocalBackend(values, Times(values, settings)) with { Http = HttpSettingsReader.Read(values, address) };
        return new SettingsResult(settings, values.Problems);
    }

    private static NemoSettings Defaults(SettingsPlace place) => new()
    {
        HomeFolder = place.HomeFolder,
        ClientIdFile = Path.Combine(place.HomeFolder, ".config", "nemovideo", "client_id"),
        StateFolder = Path.Combine(place.StateRoot, "nemo-mcp"),
        OutputFolder = Path.Combine(place.VideosFolder, "nemo"),
        MediaRoots = DefaultMediaRoots.Of(place),
        WorkingFolder = Path.GetPathRoot(Path.GetFullPath(place.WorkingFolder)) == Path.GetFullPath(place.WorkingFolder) ? null : place.WorkingFolder,
    };

    private static NemoSettings Account(SettingValues values, AddressSetting address, NemoSettings defaults) => defaults with
    {
        Token = values.Secret(SettingNames.Token),
        TokenFile = values.FullPath(SettingNames.TokenFile),
        Anonymous = WordSettings.OnOff(values, SettingNames.Anonymous) ?? defaults.Anonymous,
        ApiUrl = address.Backend(SettingNames.ApiUrl, defaults.ApiUrl),
        WebUrl = address.Web(SettingNames.WebUrl) ?? defaults.WebUrl,
        ClientId = WordSettings.ClientId(values, SettingNames.ClientId),
        Skill = values.HeaderText(SettingNames.Skill) ?? defaults.Skill,
        SkillsPath = values.FullPaths(SettingNames.SkillsPath) ?? defaults.SkillsPath,
        SkillSource = values.HeaderText(SettingNames.SkillSource),
    };

    private static NemoSettings Places(SettingValues values, SettingsPlace place, NemoSettings settings) => settings with
    {
        StateFolder = values.FullPath(SettingNames.StateDir) ?? settings.StateFolder,
        Store = StoreSetting.Read(values),
        OutputFolder = values.FullPath(SettingNames.OutputDir) ?? settings.OutputFolder,
        MediaRoots = values.AbsolutePaths(SettingNames.MediaRoots) ?? DefaultMediaRoots.Of(place),
        MaxUploadBytes = values.Number(SettingNames.MaxUploadMb, 0.000001, LargestUploadMb) is { } megabytes
            ? (long)Math.Round(megabytes * 1_000_000)
            : settings.MaxUploadBytes,
        LogLevel = WordSettings.LogLevel(values, SettingNames.LogLevel) ?? settings.LogLevel,
        LogFile = values.FullPath(SettingNames.LogFile),
    };

    private static NemoSettings Times(SettingValues values, NemoSettings settings) => settings with
    {
        // The contract lets a longer wait count as the longest one.
        Wait = Seconds(values, SettingNames.WaitSeconds, 0, Day) is { } wait ? TimeSpan.FromSeconds(Math.Min(wait.TotalSeconds, LongestWait)) : settings.Wait,
        Heartbeat = Seconds(values, SettingNames.HeartbeatSeconds, ShortestPause, Day) ?? settings.Heartbeat,
        Poll = Seconds(values, SettingNames.PollSeconds, ShortestPause, Day) ?? (settings.ApiUrl is null ? TimeSpan.FromSeconds(0.5) : settings.Poll),
        RecoveryDelays = WordSettings.Delays(values, SettingNames.RecoveryDelays, Day) ?? settings.RecoveryDelays,
        StreamIdle = Seconds(values, SettingNames.StreamIdleSeconds, ShortestPause, Day) ?? settings.StreamIdle,
        StreamLimit = Seconds(values, SettingNames.StreamLimitSeconds, ShortestPause, Day) ?? settings.StreamLimit,
        Retry = Seconds(values, SettingNames.RetrySeconds, 0, Day) ?? settings.Retry,
    };

    private static NemoSettings LocalBackend(SettingValues values, NemoSettings settings) => settings with
    {
        LocalSeed = WordSettings.WholeNumber(values, SettingNames.LocalSeed),
        LocalSilent = values.Number(SettingNames.LocalSilent, 0, 1) ?? settings.LocalSilent,
        LocalEditTime = Seconds(values, SettingNames.LocalEditSeconds, 0, Day) ?? settings.LocalEditTime,
        LocalUrlAllow = WordSettings.Hosts(values, SettingNames.LocalUrlAllow) ?? settings.LocalUrlAllow,
    };

    private static TimeSpan? Seconds(SettingValues values, string name, double min, double max) =>
        values.Number(name, min, max) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
