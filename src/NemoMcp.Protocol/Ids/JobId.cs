namespace NemoMcp.Protocol.Ids;

/// <summary>A job of this program: an edit, an export or an upload.</summary>
public readonly record struct JobId(string Value)
{
    private const int MaxLength = 128;

    /// <summary>Reads an id; null when the text cannot be one.</summary>
    public static JobId? TryParse(string? text) => IdText.IsValid(text, MaxLength) ? new JobId(text!) : null;

    public override string ToString() => Value;
}
