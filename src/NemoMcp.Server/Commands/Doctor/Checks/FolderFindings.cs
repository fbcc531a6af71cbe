using System.Globalization;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>The folders that are written to, and those that may be read. A folder that is missing is not made: its nearest parent is asked.</summary>
internal sealed class FolderFindings(NemoSettings settings) : IDoctorCheck
{
    private const long LittleSpace = 2_000_000_000;
    private const UnixFileMode ForOthers = (UnixFileMode)0b111_111;

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        [State(), Writable("output folder", settings.OutputFolder, SettingNames.OutputDir), .. settings.MediaRoots.Select(Root)]);

    private Finding State()
    {
        var found = Writable("state folder", settings.StateFolder, SettingNames.StateDir);
        return found.State is FindingState.Fine && !OperatingSystem.IsWindows() && Directory.Exists(settings.StateFolder) && (File.GetUnixFileMode(settings.StateFolder) & ForOthers) != UnixFileMode.None
            ? Finding.Note(found.Check, $"{settings.StateFolder} can be entered by others; tokens lie in it", $"Type: chmod 700 '{settings.StateFolder}'")
            : found;
    }

    private static Finding Writable(string check, string folder, string setting)
    {
        var nearest = folder;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent)
        {
            nearest = parent;
        }

        try
        {
            // A name of its own, gone with its closing: whether a write succeeds is known only by writing.
            using var probe = new FileStream(Path.Combine(nearest, $".nemo-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            if (BlockedBy(folder, nearest) is { } file)
            {
                return Finding.Broken(check, $"{folder} cannot be made: {file} is a file", $"Set {setting} to another folder, or move the file away.");
            }

            var free = new DriveInfo(nearest).AvailableFreeSpace;
            var space = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:0.0} GB free");
            var place = nearest == folder ? folder : $"{folder} (will be made)";
            return free < LittleSpace ? Finding.Note(check, $"{place}: only {space}", "Make room: films and uploads are written there.") : Finding.Fine(check, $"{place}, {space}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Finding.Broken(check, $"{folder} cannot be written to: {problem.Message}", $"Correct the permissions of {nearest}, or set {setting} to another folder.");
        }
    }

    private static string? BlockedBy(string folder, string nearest)
    {
        var below = folder;
        while (below != nearest && Path.GetDirectoryName(below) is { } parent)
        {
            if (File.Exists(below))
            {
                return below;
            }

            below = parent;
        }

        return null;
    }

    private static Finding Root(string root)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(root).GetEnumerator();
            entries.MoveNext();
            return Finding.Fine("media root", root);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Finding.Note("media root", $"{root} cannot be read: {problem.Message}", $"Make the folder, correct its permissions, or take it out of {SettingNames.MediaRoots}.");
        }
    }
}
