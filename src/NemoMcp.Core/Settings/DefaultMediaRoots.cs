namespace NemoMcp.Core.Settings;

/// <summary>The folders that may be used when the person names none.</summary>
internal static class DefaultMediaRoots
{
    // Hosts start servers in "/" or "C:\": that must not open the whole machine.
    public static IReadOnlyList<string> Of(SettingsPlace place) =>
        new[] { place.HomeFolder, place.WorkingFolder }
            .Select(Path.GetFullPath)
            .Where(folder => !string.Equals(Path.GetPathRoot(folder), folder, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
}
