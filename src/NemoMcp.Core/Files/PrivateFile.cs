namespace NemoMcp.Core.Files;

/// <summary>How files are opened that are for their owner alone.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A file that must not be there yet.</summary>
    public static FileStreamOptions New() => Options(FileMode.CreateNew, FileAccess.Write);

    /// <summary>A file that is made when it is missing, and that nobody else may open.</summary>
    public static FileStreamOptions Own() => Options(FileMode.OpenOrCreate, FileAccess.ReadWrite);

    private static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
