namespace NemoMcp.Protocol.Ids;

/// <summary>A task of the backend, the project that a session belongs to.</summary>
public readonly record struct TaskId(string Value)
{
    private const int MaxLength = 128;

    /// <summary>Reads an id; null when the text cannot be one.</summary>
    public static TaskId? TryParse(string? text) => IdText.IsValid(text, MaxLength) ? new TaskId(text!) : null;

    public override string ToString() => Value;
}
