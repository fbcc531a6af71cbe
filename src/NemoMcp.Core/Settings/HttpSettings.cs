namespace NemoMcp.Core.Settings;

/// <summary>What concerns the HTTP host alone.</summary>
public sealed record HttpSettings
{
    public HttpAuth Auth { get; init; }

    /// <summary>One <c>name sha256-of-token</c> per line.</summary>
    public string? TokensFile { get; init; }

    /// <summary>The authorization server.</summary>
    public Uri? Issuer { get; init; }

    /// <summary>This server's own name and secret at the authorization server.</summary>
    public string? ClientId { get; init; }

    public string? ClientSecretFile { get; init; }

    /// <summary>Seals what callers bring and signs links; null: a key made at the first start, in the state folder.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The address by which callers reach this host; null: the one that it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Further names of this host.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Requests of one caller in a second, ten times as many at once. 100: an agent that waits with <c>get_job</c> makes a few.</summary>
    public double RequestsPerSecond { get; init; } = 100;
}
