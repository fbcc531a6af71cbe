namespace NemoMcp.Core.Files;

/// <summary>Makes folders that only their owner can enter: tokens and journals lie in them.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            // The system's mode is for the last folder only.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent && !Directory.Exists(parent))
            {
                Create(parent);
            }

            Directory.CreateDirectory(path, OwnerOnly);
        }
    }
}
