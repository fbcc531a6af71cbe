namespace NemoMcp.Protocol.Ids;

/// <summary>A render, named by the client that asks for it.</summary>
public readonly record struct RenderId(string Value)
{
    private const int MaxLength = 128;

    /// <summary>Reads an id; null when the text cannot be one.</summary>
    public static RenderId? TryParse(string? text) => IdText.IsValid(text, MaxLength) ? new RenderId(text!) : null;

    public override string ToString() => Value;
}
