using System.Text.Json;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.LocalBackend.Endpoints.Sessions;

/// <summary>The reply to a question for a session's state.</summary>
internal sealed record StateBody
{
    public required string SessionId { get; init; }

    public required string TaskId { get; init; }

    public required string TaskName { get; init; }

    public required StateContent State { get; init; }
}

/// <summary>The state itself; <c>{}</c> and <c>[]</c> stand where there is nothing yet.</summary>
internal sealed record StateContent
{
    public required IReadOnlyList<UploadedFile> VideoInfos { get; init; }

    public required JsonElement Draft { get; init; }

    public required CanvasBody CanvasConfig { get; init; }

    public required JsonElement VideoAnalyses { get; init; }

    public required IReadOnlyList<JsonElement> GeneratedMedia { get; init; }
}

/// <summary>The picture's size; empty before the first edit.</summary>
internal sealed record CanvasBody(int? Width, int? Height);
