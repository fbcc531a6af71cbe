using System.Collections.Frozen;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>The accepted types, by what the bytes are. Playlists and the like, which make ffmpeg open other files, are none.</summary>
internal static class AcceptedFormats
{
    private static readonly FrozenDictionary<string, string> ExtensionOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mov,mp4,m4a,3gp,3g2,mj2"] = "mp4",
        ["avi"] = "avi",
        ["matroska,webm"] = "mkv",
        ["jpeg_pipe"] = "jpg",
        ["png_pipe"] = "png",
        ["apng"] = "png",
        ["gif"] = "gif",
        ["webp_pipe"] = "webp",
        ["mp3"] = "mp3",
        ["wav"] = "wav",
        ["aac"] = "aac",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ending to store such a file under; null when the type is not accepted.</summary>
    public static string? Extension(MediaFacts facts) => ExtensionOf.GetValueOrDefault(facts.Container);
}
