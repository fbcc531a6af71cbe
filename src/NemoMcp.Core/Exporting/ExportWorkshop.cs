using NemoMcp.Core.Exporting.Saving;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Core.Exporting;

/// <summary>What every export needs.</summary>
public sealed record ExportWorkshop(ExportDraft Drafts, Rendering Rendering, FilmFetching Fetching, WorkspaceLink Workspace);
