namespace NemoMcp.Core.Uploading;

/// <summary>How a caller brings one file. Good for one use.</summary>
public sealed record UploadTicket
{
    public required string Url { get; init; }

    public string Method { get; init; } = "PUT";

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>A command that does it.</summary>
    public required string Example { get; init; }
}
