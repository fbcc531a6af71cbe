using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>
/// A host's file on disk. Read once; written whole or not at all, with the permissions that it had, unless a token is in it:
/// then its owner alone may read it. The same holds for the copies beside it.
/// </summary>
internal sealed class HostFile
{
    private const string BeforeSuffix = ".before-nemo";
    private const string LastSuffix = ".nemo-backup";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A link leads to where the file is kept, with other settings of the person for one: it stays a link.
    private readonly string _target;

    private HostFile(string path, string target, byte[]? content) => (Path, _target, Content) = (path, target, content);

    public string Path { get; }

    /// <summary>Null where there is no such file.</summary>
    public byte[]? Content { get; }

    /// <summary>The file before the entry came in; null where there was none, or where nobody knows any more.</summary>
    public byte[]? Before => ReadIfThere(_target + BeforeSuffix);

    public static HostFile Open(string path)
    {
        try
        {
            var target = TargetOf(path);
            return Directory.Exists(target)
                ? throw new HostFileRefusedException("there is a folder in its place.")
                : new HostFile(path, target, ReadIfThere(target));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new HostFileRefusedException($"it cannot be read ({problem.Message}).");
        }
    }

    /// <summary>Puts the new content in its place, after a copy of the old one beside it. Null takes the file away.</summary>
    /// <returns>The copy's path; null where there was nothing to copy.</returns>
    public string? Replace(byte[]? content, bool isFirst)
    {
        var (copy, other) = (_target + (isFirst ? BeforeSuffix : LastSuffix), _target + LastSuffix);
        if (isFirst && Content is null && File.Exists(copy))
        {
            // It tells of a file that has gone since, and would be taken for this one's.
            File.Move(copy, other, overwrite: true);
        }

        if (Content is not null)
        {
            Write(copy, Content, ModeFor(Content));
        }

        RequireUnchanged();
        if (content is null)
        {
            File.Delete(_target);
        }
        else
        {
            Write(_target, content, ModeFor(content));
        }

        return Content is null ? null : copy;
    }

    /// <summary>The copy from before says what the file itself says again.</summary>
    public void ForgetBefore() => File.Delete(_target + BeforeSuffix);

    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return path;
        }
    }

    private static byte[]? ReadIfThere(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // Hosts write their files too, whenever they like.
    private void RequireUnchanged()
    {
        var now = ReadIfThere(_target);
        if (now is null != Content is null || (now is not null && !now.AsSpan().SequenceEqual(Content)))
        {
            throw new HostFileRefusedException("another program has just written it. Run this again.");
        }
    }

    private UnixFileMode ModeFor(byte[] content) => content.AsSpan().IndexOf("NEMO_TOKEN"u8) >= 0 || content.AsSpan().IndexOf("NEMO_STORE"u8) >= 0 ? OwnerOnly : Mode;

    // What a new file may not have by the person's own rule, a file that is there already may.
    private UnixFileMode Mode => !OperatingSystem.IsWindows() && File.Exists(_target) ? File.GetUnixFileMode(_target) : OwnerOnly;

    private static void Write(string path, byte[] content, UnixFileMode mode)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var stream = new FileStream(temporary, options))
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, mode);
                }

                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
