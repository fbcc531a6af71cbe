namespace NemoMcp.LocalBackend;

/// <summary>How the embedded backend behaves.</summary>
public sealed record LocalBackendOptions
{
    /// <summary>Where tokens, ledger, sessions, media and renders lie: <c>local/</c> in the state folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The address to listen on; port 0 lets the system choose.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:0");

    /// <summary>Credits of a new account; null is unlimited: nothing is ever refused for credits.</summary>
    public decimal? Credits { get; init; }

    /// <summary>Makes the choices (such as which edits are silent) repeatable.</summary>
    public int? Seed { get; init; }

    /// <summary>The share of edits that answer without a word, 0 to 1.</summary>
    public double SilentShare { get; init; } = 0.3;

    /// <summary>How long an edit takes; heartbeats fill the time.</summary>
    public TimeSpan EditTime { get; init; } = TimeSpan.Zero;

    /// <summary>The seed of bad days: requests then meet faults by lot, as in the cloud. Null: none, but those that a request's header asks for.</summary>
    public int? ChaosSeed { get; init; }

    /// <summary>Hosts that URL uploads may fetch from although their addresses are private.</summary>
    public IReadOnlyList<string> UrlAllow { get; init; } = [];

    /// <summary>What sessions may take on disk in all; past it those not used for longest go. 20 GB: forty of the largest uploads.</summary>
    public long MostFolderBytes { get; init; } = 20_000_000_000;

    /// <summary>The largest upload in bytes.</summary>
    public long MaxUploadBytes { get; init; } = 500_000_000;
}
