using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>What became of one command.</summary>
public sealed record EditOutcome
{
    public required EditCommand Command { get; init; }

    public required EditResult Result { get; init; }

    /// <summary>The draft after it; the same one where nothing changed.</summary>
    public required Draft Draft { get; init; }

    /// <summary>What was done, or why not.</summary>
    public required Phrase Words { get; init; }

    /// <summary>False where it was done in part only, such as a fade that its clip had no room for.</summary>
    public bool IsAsAsked { get; init; } = true;

    internal static EditOutcome Done(EditCommand command, Draft draft, Phrase words) =>
        new() { Command = command, Result = EditResult.Done, Draft = draft, Words = words };

    internal static EditOutcome AlreadySo(EditCommand command, Draft draft, Phrase words) =>
        new() { Command = command, Result = EditResult.AlreadySo, Draft = draft, Words = words };

    internal static EditOutcome Refused(EditCommand command, Draft draft, Phrase words) =>
        new() { Command = command, Result = EditResult.Refused, Draft = draft, Words = words };
}
