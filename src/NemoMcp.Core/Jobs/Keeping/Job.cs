using System.Text.Json.Serialization;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Long work, as it is kept: enough to tell how it stands, to recognise it, and to take it up again.</summary>
public sealed record Job
{
    [JsonConverter(typeof(KeptIds.OfJob))]
    public required JobId Id { get; init; }

    public required JobKind Kind { get; init; }

    /// <summary>Backend and account, hashed: whose job it is.</summary>
    public required string Scope { get; init; }

    [JsonConverter(typeof(KeptIds.OfSession))]
    public required SessionId Session { get; init; }

    public required string Caller { get; init; }

    /// <summary>In whose name it asks the backend.</summary>
    public required string Skill { get; init; }

    public required Language Language { get; init; }

    /// <summary>Equal for equal requests: the folded text of an edit, draft and output of an export.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The digest of the session's state before an edit.</summary>
    public string? StateBefore { get; init; }

    /// <summary>Set just before the first byte of an edit's message can leave: from then on only state tells what happened.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The render that was asked for; set before the request leaves.</summary>
    [JsonConverter(typeof(KeptIds.OfRender))]
    public RenderId? Render { get; init; }

    /// <summary>What an export is to make, and where.</summary>
    public ExportPlan? Export { get; init; }

    /// <summary>How much of the film is here.</summary>
    public FilmPlace? Film { get; init; }

    /// <summary>Which file of an upload may be on its way; those before it are told by <see cref="Outcome"/>.</summary>
    public int? SendingFile { get; init; }

    public JobStatus Status { get; init; }

    public JobStep Step { get; init; }

    /// <summary>The backend did not confirm that a stopped job is over there too.</summary>
    public bool StopUnconfirmed { get; init; }

    /// <summary>A cancelled edit may still be running at the backend: the session stays taken until its state settles.</summary>
    public bool HoldsSession { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When its final status was first told to somebody who was still listening. Kept beside the job: any process may be the one that tells.</summary>
    [JsonIgnore]
    public DateTimeOffset? ToldAt { get; init; }

    public double? Percent { get; init; }

    public string? Message { get; init; }

    /// <summary>What its tool would answer now; while it runs, an interim answer.</summary>
    [JsonConverter(typeof(KeptOutcome))]
    public required Outcome Outcome { get; init; }

    public JobError? Error { get; init; }

    [JsonIgnore]
    public bool IsRunning => Status is JobStatus.Running;

    /// <summary>Somebody has to look after it: it runs, or its session is still to be set free.</summary>
    [JsonIgnore]
    public bool NeedsCare => IsRunning || HoldsSession;
}
