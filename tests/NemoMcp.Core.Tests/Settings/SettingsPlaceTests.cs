using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Tests.Settings;

public sealed class SettingsPlaceTests
{
    [Fact]
    public void Xdg_Folders_Are_Honoured_And_Relative_Ones_Ignored()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = "/home/ann", ["XDG_STATE_HOME"] = "/var/ann/state", ["XDG_VIDEOS_DIR"] = "films",
        };

        var place = SettingsPlace.Current(environment.GetValueOrDefault);

        place.HomeFolder.ShouldBe("/home/ann");
        place.StateRoot.ShouldBe("/var/ann/state");
        place.VideosFolder.ShouldBe("/home/ann/Videos");
    }

    [Fact]
    public void Every_Folder_Is_Absolute_Even_With_An_Empty_Environment()
    {
        var place = SettingsPlace.Current(_ => null);

        new[] { place.HomeFolder, place.WorkingFolder, place.StateRoot, place.VideosFolder }.ShouldAllBe(folder => Path.IsPathFullyQualified(folder));
    }
}
