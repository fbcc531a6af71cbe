using NemoMcp.Core.Backends;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Exporting;

/// <summary>What is to be rendered, and for whom.</summary>
internal sealed record ExportTask
{
    public required SessionRecord Record { get; init; }

    public required BackendVisit Visit { get; init; }

    public required ExportPlan Plan { get; init; }

    /// <summary>Null when an earlier export is picked up, whose render was asked for then; and while uploads are to end first.</summary>
    public DraftDocument? Draft { get; init; }
}
