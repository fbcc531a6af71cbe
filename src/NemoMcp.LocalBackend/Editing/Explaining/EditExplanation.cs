namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>What a message would do, in the language of the message, without anything being done.</summary>
public sealed record EditExplanation
{
    public required bool IsChinese { get; init; }

    /// <summary>What would be done, in the order in which it would be.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>Part by part, as the message was split.</summary>
    public required IReadOnlyList<ExplainedPart> Parts { get; init; }

    /// <summary>The reply that the given files would get; null where none were given.</summary>
    public string? Reply { get; init; }

    /// <summary>The message is a question back: too vague to act on, and nothing else in it can be done.</summary>
    public required bool AsksBack { get; init; }

    /// <summary>Every part would be done as asked.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Something would be changed.</summary>
    public required bool Changes { get; init; }
}
