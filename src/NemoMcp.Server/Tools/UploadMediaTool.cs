using NemoMcp.Core.Calls;
using NemoMcp.Core.Uploading;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Puts media into a project.</summary>
internal sealed class UploadMediaTool(UploadFlow uploads) : ITool
{
    private const int MaxSources = 20;
    private const int MaxSourceLength = 4096;

    public static ToolCard Card { get; } = new()
    {
        Name = "upload_media",
        Title = "Add clips, pictures or music",
        Description =
            "Sends media files to the project: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac. "
            + "Nothing is placed on the timeline: say what to do with the files in send_edit. The same file is not sent twice. Not for documents or subtitles.",
        ReadOnly = false,
        Destructive = false,
        Idempotent = true,
        OpenWorld = true,
        Input =
        [
            new("sources", new Shape.ListOf(new Shape.Text(1, MaxSourceLength), 1, MaxSources), "Absolute paths, ~ paths, file:// URIs or http(s) URLs; over HTTP also a bare file name.")
            {
                Required = true,
                Example = "[\"~/Videos/clip.mp4\"]",
            },
            SessionId,
            WaitSeconds,
        ],
        Output =
        [
            Words("status", "completed", "partial", "failed", "running", "awaiting_upload") with { Required = true },
            Text("job_id"),
            Text("session_id"),
            new("files", new Shape.ListOf(new Shape.Members(
            [
                Text("source") with { Required = true },
                Words("status", "uploaded", "reused", "running", "failed", "awaiting_upload") with { Required = true },
                Text("file_name") with { Required = true },
                Words("kind", "video", "image", "audio"),
                Whole("size_bytes"),
                Text("sha256"),
                Number("duration_seconds"),
                Whole("width"),
                Whole("height"),
                Number("fps"),
                new("error", new Shape.Members([Text("code") with { Required = true }, Text("message") with { Required = true }])),
                Flag("reused") with { Required = true },
                new("upload", new Shape.Members([Text("url") with { Required = true }, Text("method") with { Required = true }, Text("expires_at") with { Required = true }, Text("example") with { Required = true }])),
            ])))
            {
                Required = true,
            },
            JobFacts,
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        var request = new UploadRequest
        {
            Sources = arguments.Texts("sources"),
            SessionId = arguments.Text("session_id"),
            WaitSeconds = arguments.Number("wait_seconds"),
        };
        return await uploads.UploadAsync(request, call, cancellationToken);
    }
}
