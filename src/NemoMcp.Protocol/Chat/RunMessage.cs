namespace NemoMcp.Protocol.Chat;

/// <summary>The parts of a message.</summary>
public sealed record RunMessage
{
    public required IReadOnlyList<RunMessagePart> Parts { get; init; }
}
