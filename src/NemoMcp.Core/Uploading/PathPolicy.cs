using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Uploading;

/// <summary>Which files may be read and written: only below the media roots (and the output folder for writing), resolved through links.</summary>
public sealed class PathPolicy(NemoSettings settings)
{
    private const string SourcesField = "sources";
    private const string OutputField = "output_path";

    private readonly AllowedFolders readable = new(settings.MediaRoots);
    private readonly AllowedFolders writable = new([.. settings.MediaRoots, settings.OutputFolder]);

    /// <summary>
    /// The full path of a source (absolute, <c>~</c>, <c>file://</c>), all links followed. Throws <c>file_not_found</c>,
    /// <c>path_not_allowed</c>, <c>unsupported_media</c> for what holds no bytes, or <c>invalid_argument</c> for what is no path to a file.
    /// </summary>
    public string ResolveSource(string source, Language language = Language.English)
    {
        var path = Allowed(readable, new PathArgument(settings.HomeFolder, SourcesField, language, Elsewhere(SourcesField, language)).FullPath(source), source, SourcesField, language);
        if (Directory.Exists(path))
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, SourcesField)
            {
                Detail = language.Say($"\"{source}\" is a folder; name the files in it one by one.", $"“{source}”是一个文件夹；请逐个给出其中的文件。"),
            };
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new NemoException(NemoErrorCode.FileNotFound, source);
        }

        // A pipe or a device has no length either, and opening one could wait for ever.
        return file.Length > 0 ? path : throw new NemoException(NemoErrorCode.UnsupportedMedia, source)
        {
            Detail = language.Say("It holds no bytes: it is empty, a device or a pipe.", "它没有任何字节：是空文件、设备或管道。"),
        };
    }

    /// <summary>
    /// Where a film goes (tools contract, <c>export_video</c>): a folder if it exists as one or ends in a separator, else the file;
    /// the extension follows the format; null is the output folder with <paramref name="defaultName"/>. Nothing is created yet,
    /// and the file may exist: whoever writes it finds the next free name.
    /// </summary>
    public string ResolveOutput(string? outputPath, string defaultName, string extension, Language language = Language.English)
    {
        var given = string.IsNullOrWhiteSpace(outputPath) ? null : outputPath.Trim();
        var path = given is null ? Path.GetFullPath(settings.OutputFolder) : new PathArgument(settings.HomeFolder, OutputField, language, Elsewhere(OutputField, language)).FullPath(given);
        var isFolder = given is null or "~" || PathText.IsSeparator(given[^1]) || Directory.Exists(path);
        var file = isFolder ? Path.Combine(path, FilmName.Safe(defaultName, extension)) : FilmName.WithExtension(path, extension);
        file = Allowed(writable, file, given ?? file, OutputField, language);
        return FirstFileAbove(file) is { } obstacle
            ? throw new NemoException(NemoErrorCode.OutputNotWritable, given ?? file) { Detail = language.Say($"{obstacle} is a file, not a folder.", $"{obstacle} 是文件，不是文件夹。") }
            : file;
    }

    private string Allowed(AllowedFolders folders, string path, string given, string field, Language language)
    {
        if (RealPath.Of(path) is { } real && folders.Holds(real))
        {
            return real;
        }

        var roots = settings.TellPaths ? string.Join(", ", settings.MediaRoots) : "";
        throw new NemoException(NemoErrorCode.PathNotAllowed, given)
        {
            Detail = roots.Length == 0 ? Elsewhere(field, language) : language.Say($"Allowed: {roots}.", $"允许的文件夹：{roots}。"),
        };
    }

    /// <summary>Callers on other machines have another way in and out; null for those at this one.</summary>
    private string? Elsewhere(string field, Language language) => settings.TellPaths ? null : field is SourcesField
        ? language.Say(
            "Name a file of your own by its bare name (at most 200 characters), such as clip.mp4: the answer says where to bring it.",
            "请只写你自己文件的文件名（最多 200 个字符），例如 clip.mp4：回答会说明上传到哪里。")
        : language.Say("Leave output_path out: the answer holds a link to the film.", "请不要填写 output_path：回答中会有下载链接。");

    private static string? FirstFileAbove(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
