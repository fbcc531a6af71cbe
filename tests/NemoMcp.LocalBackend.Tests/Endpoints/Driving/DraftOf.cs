using NemoMcp.LocalBackend.Drafts;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>Drafts of one upload, for tests of renders that need no sentence.</summary>
internal static class DraftOf
{
    public static string Start(Answer upload, long durationMs, int width, int height)
    {
        var file = upload.Data.GetProperty("files")[0];
        var stored = Path.GetFileNameWithoutExtension(new Uri(file.GetProperty("cdn_url").GetString()!).AbsolutePath);
        var piece = new Segment { Id = "s1", Label = "film", StartMs = 0, DurationMs = durationMs, Media = new MediaId(stored) };
        return DraftJson.Write(new Draft
        {
            Title = "project",
            Canvas = new Canvas(width, height, Fixed: true),
            FrameRate = file.GetProperty("fps").GetDouble(),
            Tracks = [new Track { Kind = TrackKind.Video, Name = "Video", Segments = [piece] }],
        });
    }
}
