using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>A command with the words that asked for it.</summary>
internal sealed record PlannedCommand(EditCommand Command, string Words);
