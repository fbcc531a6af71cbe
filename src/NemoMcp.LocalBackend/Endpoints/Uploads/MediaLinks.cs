using Microsoft.AspNetCore.Http;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Media;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>How an upload is told of.</summary>
internal static class MediaLinks
{
    /// <summary>The address is the one that the caller used: a restart may give this backend another port.</summary>
    public static UploadedFile Describe(HttpRequest request, string session, StoredMedia media) => new()
    {
        Filename = media.FileName,
        FileType = media.Facts.Kind switch { MediaKind.Image => "image", MediaKind.Audio => "audio", _ => "video" },
        CdnUrl = $"{request.Scheme}://{request.Host}/files/media/{session}/{media.StoredName}",
        Duration = media.Facts.Duration.TotalSeconds,
        Width = media.Facts.Width,
        Height = media.Facts.Height,
        Fps = media.Facts.FrameRate,
        Hash = media.Sha256,
    };
}
