namespace NemoMcp.Protocol.Chat;

/// <summary>A piece of text in a message.</summary>
public sealed record RunMessagePart
{
    public required string Text { get; init; }
}
