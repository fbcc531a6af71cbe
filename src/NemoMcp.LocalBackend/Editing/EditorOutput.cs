using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>What the editor did.</summary>
public sealed record EditorOutput
{
    /// <summary>The draft after the edit; the one before, where nothing was possible.</summary>
    public required Draft? Draft { get; init; }

    public required bool Changed { get; init; }

    /// <summary>How many kept timelines the draft was moved by: below zero back, above zero forth; zero for any other edit.</summary>
    public int Steps { get; init; }

    /// <summary>What the edit can be undone to; null where there was no film before it.</summary>
    public Draft? Before { get; init; }

    /// <summary>What was understood was done to the full; wishes that could not be read or granted do not count here.</summary>
    public bool IsAsAsked { get; init; }

    /// <summary>True when every part of the sentence was done: only then may the backend answer without a word.</summary>
    public bool Complete { get; init; }

    /// <summary>For the person: what was done, what was left out and why. In the language of the message.</summary>
    public required string Reply { get; init; }
}
