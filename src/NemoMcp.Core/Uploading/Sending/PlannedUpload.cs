using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>A source after the checks that need nobody: either something to send, or why it is not.</summary>
internal sealed record PlannedUpload
{
    /// <summary>As it was given.</summary>
    public required string Source { get; init; }

    public required string FileName { get; init; }

    /// <summary>A file on this machine; null for an address.</summary>
    public string? Path { get; init; }

    /// <summary>An address that the backend fetches by itself.</summary>
    public Uri? Address { get; init; }

    /// <summary>True for a file that the caller has yet to bring.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>How it is brought, once there is a session to bring it to.</summary>
    public UploadTicket? Ticket { get; init; }

    public SniffedMedia? Media { get; init; }

    public long? SizeBytes { get; init; }

    public NemoException? Problem { get; init; }

    public UploadedMedia ToMedia(string status) => new()
    {
        Source = Source,
        Status = status,
        FileName = FileName,
        Kind = Media?.Kind,
        SizeBytes = SizeBytes,
        Upload = Ticket,
    };
}
