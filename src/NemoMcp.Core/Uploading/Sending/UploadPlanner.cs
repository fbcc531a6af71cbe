using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Looks at sources before anything is opened or sent: may they be read, are they media, are they small enough.</summary>
public sealed class UploadPlanner(PathPolicy paths, IUploadTickets tickets, NemoSettings settings)
{
    private const int MaxNameLength = 200;

    internal PlannedUpload Plan(string source, Language language)
    {
        try
        {
            return AddressMark.IsAddress(source) ? PlanAddress(source, language)
                : tickets.AreOffered && IsBareName(source) ? new PlannedUpload { Source = source, FileName = NameOf(source), IsAwaited = true }
                : PlanFile(paths.ResolveSource(source, language), source, NameOf(source), language);
        }
        catch (NemoException problem)
        {
            return new PlannedUpload { Source = source, FileName = NameOf(source), Problem = problem };
        }
    }

    /// <summary>A file that the host itself has received: it lies where nobody else may read.</summary>
    internal PlannedUpload Plan(BroughtFile brought, Language language) => PlanFile(brought.Path, brought.Name, NameOf(brought.Name), language);

    // No path and no address: the caller means a file of its own.
    private static bool IsBareName(string source) =>
        source.Trim() is { Length: > 0 and <= MaxNameLength } name && name is not ("." or "..") && name[0] is not '~'
        && !name.Any(letter => letter is '/' or '\\' or ':' || char.IsControl(letter)) && !PathText.HasTemplate(name);

    private static PlannedUpload PlanAddress(string source, Language language) =>
        Uri.TryCreate(source.Trim(), UriKind.Absolute, out var address) && address.Host.Length > 0
            ? new PlannedUpload { Source = source, FileName = NameOf(Uri.UnescapeDataString(address.AbsolutePath)), Address = address }
            : throw new NemoException(NemoErrorCode.InvalidArgument, "sources")
            {
                Detail = language.Say(
                    $"\"{source}\" is no complete address; for example https://example.com/clip.mp4.",
                    $"“{source}”不是完整的地址，例如 https://example.com/clip.mp4。"),
            };

    private PlannedUpload PlanFile(string path, string source, string name, Language language)
    {
        var (start, size) = ReadStart(path, source);
        var media = MediaSniffer.Sniff(start) ?? throw new NemoException(NemoErrorCode.UnsupportedMedia, source);
        if (size > settings.MaxUploadBytes)
        {
            throw new NemoException(NemoErrorCode.MediaTooLarge, source)
            {
                Detail = language.Say($"It has {Megabytes(size)} MB; the limit is {Megabytes(settings.MaxUploadBytes)} MB.", $"文件大小为 {Megabytes(size)} MB，上限为 {Megabytes(settings.MaxUploadBytes)} MB。"),
            };
        }

        return new PlannedUpload { Source = source, FileName = name, Path = path, Media = media, SizeBytes = size };
    }

    private static (byte[] Start, long Size) ReadStart(string path, string source)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var start = new byte[MediaSniffer.NeededBytes];
            var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return (start[..read], file.Length);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new NemoException(Directory.Exists(path) ? NemoErrorCode.UnsupportedMedia : NemoErrorCode.PathNotAllowed, source, problem);
        }
        catch (IOException problem)
        {
            throw new NemoException(NemoErrorCode.FileNotFound, source, problem);
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.###", CultureInfo.InvariantCulture);

    private static string NameOf(string source)
    {
        var name = ForeignText.Clean(source.TrimEnd('/', '\\').Split('/', '\\')[^1], MaxNameLength);
        return name.Length > 0 ? name : "media";
    }
}
