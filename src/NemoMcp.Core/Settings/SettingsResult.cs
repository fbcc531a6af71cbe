namespace NemoMcp.Core.Settings;

/// <summary>The settings, and what is wrong with them. With problems, the defaults stand where a value was bad.</summary>
public sealed record SettingsResult(NemoSettings Settings, IReadOnlyList<string> Problems);
