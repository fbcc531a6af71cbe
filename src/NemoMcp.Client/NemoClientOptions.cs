namespace NemoMcp.Client;

/// <summary>Limits of the client.</summary>
public sealed record NemoClientOptions
{
    /// <summary>How long an ordinary call may take. The default is 60 seconds: no source of the contract gives a figure.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long connecting may take. The default is 15 seconds: the limit for opening a session.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one upload may take, whatever its size. The default is 30 minutes: 500 MB at 280 kB/s.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a message may be answered. The default is 20 minutes: over the 15 that the flow allows, so that the flow decides first.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The largest reply that is read into memory. The default is 16 MiB.</summary>
    public int MaxReplyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The longest line of an event stream. The default is 8 MiB: lines of 4 MB occur.</summary>
    public int MaxEventBytes { get; init; } = 8 * 1024 * 1024;
}
