namespace NemoMcp.Protocol.Ids;

/// <summary>The installation's own name towards the backend; at most 64 characters.</summary>
public readonly record struct ClientId(string Value)
{
    private const int MaxLength = 64;

    /// <summary>Reads an id; null when the text cannot be one.</summary>
    public static ClientId? TryParse(string? text) => IdText.IsValid(text, MaxLength) ? new ClientId(text!) : null;

    public override string ToString() => Value;
}
