using NemoMcp.Protocol;

namespace NemoMcp.Core.Uploading;

/// <summary>Names of films on disk.</summary>
internal static class FilmName
{
    // Short of the 255 bytes of most file systems, with room for Chinese, "-99" and a temporary ending.
    private const int MaxLength = 60;

    private static readonly string[] Known = [.. MediaSniffer.AcceptedFormats, "jpeg", "m4v", "mpg", "mpeg", "ogg", "flac"];

    /// <summary>A session's name made fit for a file: it may hold anything.</summary>
    public static string Safe(string name, string extension)
    {
        var stem = ForeignText.Clean(WithoutKnownExtension(name), MaxLength);
        stem = string.Concat(stem.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '-' : c)).Trim('.', ' ');
        return (stem.Length == 0 ? "film" : stem) + Dotted(extension);
    }

    /// <summary>The extension of a film is replaced; anything else after a dot belongs to the name.</summary>
    public static string WithExtension(string path, string extension) => WithoutKnownExtension(path) + Dotted(extension);

    private static string WithoutKnownExtension(string path) =>
        Path.GetExtension(path) is { Length: > 1 } end && Known.Contains(end[1..], StringComparer.OrdinalIgnoreCase) && Path.GetFileName(path).Length > end.Length
            ? path[..^end.Length]
            : path;

    private static string Dotted(string extension) => "." + extension.TrimStart('.');
}
