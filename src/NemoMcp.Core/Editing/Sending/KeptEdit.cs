using System.Text.Json;
using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What an edit has to be compared with, and what came back for it: kept beside its job, so that another process can tell what it did.</summary>
internal sealed record KeptEdit
{
    public required string Digest { get; init; }

    public JsonElement? Draft { get; init; }

    public JsonElement? VideoInfos { get; init; }

    public JsonElement? GeneratedMedia { get; init; }

    public decimal? Credits { get; init; }

    public bool OffersExport { get; init; }

    public bool FollowsDoubt { get; init; }

    /// <summary>Set when the stream was closed as it should be.</summary>
    public string? Reply { get; init; }

    public static KeptEdit Of(EditStart start, EditStreamReport? report) => new()
    {
        Digest = start.Before.Digest,
        Draft = start.Before.Draft is { } draft ? JsonElementOf(draft.RawJson) : null,
        VideoInfos = start.Before.VideoInfos,
        GeneratedMedia = start.Before.GeneratedMedia,
        Credits = start.Credits,
        OffersExport = start.OffersExport,
        FollowsDoubt = start.FollowsDoubt,
        Reply = report is { End: EditStreamEnd.Closed, Cause: null, Fault: null } ? report.Text : null,
    };

    public EditStart ToStart() => new()
    {
        Before = new SessionState
        {
            Digest = Digest,
            Draft = Draft is { } draft ? DraftDocument.Read(draft) : null,
            VideoInfos = VideoInfos,
            GeneratedMedia = GeneratedMedia,
        },
        Credits = Credits,
        OffersExport = OffersExport,
        FollowsDoubt = FollowsDoubt,
    };

    /// <summary>What is known of the answer: all of it, or that it was lost.</summary>
    public EditStreamReport ToReport() => Reply is { } text ? new() { End = EditStreamEnd.Closed, Text = text } : EditStreamReport.Nothing;

    private static JsonElement JsonElementOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
