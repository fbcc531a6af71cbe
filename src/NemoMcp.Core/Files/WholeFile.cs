using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Files;

/// <summary>Writes small files that appear whole or not at all, for their owner's eyes only.</summary>
public static class WholeFile
{
    // Windows refuses to replace a file that somebody reads at this moment; readers are done within milliseconds.
    private const int MostMoves = 20;
    private static readonly TimeSpan PauseBetweenMoves = TimeSpan.FromMilliseconds(10);

    /// <summary>Writes it; <paramref name="setting"/> is named when the place takes no files.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, string setting, CancellationToken cancellationToken) =>
        PutAsync(path, content, setting, overwrite: true, cancellationToken);

    /// <summary>Writes it unless it is there already; of several processes at once, one succeeds.</summary>
    public static async Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, string setting, CancellationToken cancellationToken) =>
        !File.Exists(path) && await PutAsync(path, content, setting, overwrite: false, cancellationToken);

    /// <summary>Writes it quickly, without waiting for the disk; for what may be lost, never for what must not.</summary>
    public static void WriteLightly(string path, ReadOnlySpan<byte> content)
    {
        var temporary = TemporaryFor(path);
        try
        {
            using (var stream = new FileStream(temporary, PrivateFile.New()))
            {
                stream.Write(content);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
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
            // Whoever reads must not be in the way of whoever replaces.
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[file.Length];
            return content[..await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes a file away; one that cannot be is left to the system.</summary>
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

    private static async Task<bool> PutAsync(string path, ReadOnlyMemory<byte> content, string setting, bool overwrite, CancellationToken cancellationToken)
    {
        var temporary = TemporaryFor(path);
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(path)!);
            await using (var stream = new FileStream(temporary, PrivateFile.New()))
            {
                await stream.WriteAsync(content, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            await MoveAsync(temporary, path, overwrite, cancellationToken);
            return true;
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            return false;
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

    private static async Task MoveAsync(string temporary, string path, bool overwrite, CancellationToken cancellationToken)
    {
        for (var move = 1; ; move++)
        {
            try
            {
                File.Move(temporary, path, overwrite);
                return;
            }
            catch (Exception problem) when (OperatingSystem.IsWindows() && overwrite && move < MostMoves && problem is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(PauseBetweenMoves, TimeProvider.System, cancellationToken);
            }
        }
    }

    private static string TemporaryFor(string path) => $"{path}.{Guid.NewGuid():N}.tmp";
}
