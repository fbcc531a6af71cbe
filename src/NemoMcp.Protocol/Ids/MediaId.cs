namespace NemoMcp.Protocol.Ids;

/// <summary>A media file that was uploaded to the embedded backend.</summary>
public readonly record struct MediaId(string Value)
{
    private const int MaxLength = 128;

    /// <summary>Reads an id; null when the text cannot be one.</summary>
    public static MediaId? TryParse(string? text) => IdText.IsValid(text, MaxLength) ? new MediaId(text!) : null;

    public override string ToString() => Value;
}
