using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>A command with the words that asked for it; of a later stage when a "then" stands before it.</summary>
internal sealed record PlannedCommand(EditCommand Command, string Words, int Stage = 0);
