namespace NemoMcp.Protocol.Ids;

/// <summary>A session of the backend: 19 decimal digits, above 2^53, so never a number.</summary>
public readonly record struct SessionId(string Value)
{
    private const int MaxLength = 128;

    /// <summary>Reads an id; null when the text cannot be one.</summary>
    public static SessionId? TryParse(string? text) => IdText.IsValid(text, MaxLength) ? new SessionId(text!) : null;

    public override string ToString() => Value;
}
