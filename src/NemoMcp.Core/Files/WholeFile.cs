using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Files;

/// <summary>Writes small files that appear whole or not at all, for their owner's eyes only.</summary>
internal static class WholeFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes it; <paramref name="setting"/> is named when the place takes no files.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, string setting, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(path)!);
            await using (var stream = new FileStream(temporary, NewFile()))
            {
                await stream.WriteAsync(content, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, setting, problem);
        }
        finally
        {
            Forget(temporary);
        }
    }

    /// <summary>What the program keeps cannot be kept: the setting that says where is to blame.</summary>
    public static NemoException Unwritable(string path, string setting, Exception problem) =>
        new(NemoErrorCode.SettingsInvalid, $"{setting} ({path}: {problem.Message})", problem);

    /// <summary>The content; null where there is no such file, or none that can be read.</summary>
    public static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes a temporary file away; one that cannot be is left to the system.</summary>
    public static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next start finds a file with a temporary name, which nothing ever reads.
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
