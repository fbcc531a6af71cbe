using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Where in the film a clip goes: one of the three.</summary>
public sealed record ClipPlace
{
    /// <summary>The number that it has afterwards: 1 is the front, -1 the end.</summary>
    public int? Position { get; init; }

    /// <summary>It comes right before this clip.</summary>
    public ClipPick? Before { get; init; }

    /// <summary>It comes right after this clip.</summary>
    public ClipPick? After { get; init; }

    internal Phrase Words => this switch
    {
        { Position: 1 } => new("to the front", "移到最前面"),
        { Position: -1 } => new("to the end", "移到最后"),
        { Position: { } position } => new($"to position {position}", $"移到第 {position} 个位置"),
        { Before: { } before } => new($"before {before.Words.English}", $"移到{before.Words.Chinese}之前"),
        _ => new($"after {After!.Words.English}", $"移到{After!.Words.Chinese}之后"),
    };
}
