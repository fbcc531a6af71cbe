namespace NemoMcp.Media;

/// <summary>Where ffmpeg and ffprobe are.</summary>
public sealed record FFmpegPrograms(string FFmpeg, string FFprobe)
{
    /// <summary>Looks along PATH; throws <see cref="FFmpegMissingException"/> naming the first that is missing.</summary>
    public static FFmpegPrograms Find() => FindIn(Environment.GetEnvironmentVariable("PATH"));

    /// <summary>Looks in the folders of a PATH-like list.</summary>
    public static FFmpegPrograms FindIn(string? folders) => new(Locate("ffmpeg", folders), Locate("ffprobe", folders));

    private static string Locate(string program, string? folders)
    {
        var fileName = OperatingSystem.IsWindows() ? program + ".exe" : program;

        return (folders ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            // Windows users quote folders that hold spaces. A relative folder would let a program in the working folder run.
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, fileName))
            .FirstOrDefault(CanRun) ?? throw new FFmpegMissingException(program);
    }

    private static bool CanRun(string path)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != UnixFileMode.None);
    }
}
