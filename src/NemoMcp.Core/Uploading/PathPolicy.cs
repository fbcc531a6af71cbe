namespace NemoMcp.Core.Uploading;

/// <summary>Which files may be read and written: only below the media roots (and the output folder for writing), resolved through links.</summary>
public sealed class PathPolicy(NemoMcp.Core.Settings.NemoSettings settings)
{
    /// <summary>
    /// The full path of a source (absolute, <c>~</c>, <c>file://</c>). Throws <c>file_not_found</c>, <c>path_not_allowed</c>,
    /// or <c>invalid_argument</c> for an unexpanded <c>${…}</c> template.
    /// </summary>
    public string ResolveSource(string source)
    {
        _ = settings;
        throw new NotSupportedException();
    }

    /// <summary>
    /// Where a film goes (tools contract, <c>export_video</c>): a folder if it exists as one or ends in a separator, else the file;
    /// the extension follows the format; null is the output folder with <paramref name="defaultName"/>. Nothing is created yet.
    /// </summary>
    public string ResolveOutput(string? outputPath, string defaultName, string extension) => throw new NotSupportedException();
}
