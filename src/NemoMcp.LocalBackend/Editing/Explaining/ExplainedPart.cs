namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>How one part of a message was understood.</summary>
public sealed record ExplainedPart
{
    /// <summary>As the person wrote it.</summary>
    public required string Words { get; init; }

    /// <summary>The commands that it gives, in words.</summary>
    public required IReadOnlyList<string> Understood { get; init; }

    public required IReadOnlyList<ExplainedRefusal> Impossible { get; init; }

    /// <summary>Wishes that something stay as it is.</summary>
    public required IReadOnlyList<string> LeftAsIs { get; init; }

    /// <summary>Too vague to act on.</summary>
    public required IReadOnlyList<string> Vague { get; init; }

    /// <summary>The words because of which nothing in this part is done; null where all were understood.</summary>
    public string? NotUnderstood { get; init; }
}
