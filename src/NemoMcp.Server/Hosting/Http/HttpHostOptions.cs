namespace NemoMcp.Server.Hosting.Http;

/// <summary>Where the HTTP host listens, whom it answers and how long it waits.</summary>
internal sealed record HttpHostOptions
{
    public const string DefaultUrl = "http://127.0.0.1:7391";

    public required Uri Address { get; init; }

    /// <summary>Further names of this host that a <c>Host</c> header or an <c>Origin</c> may carry, without a port.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>A comment is written after this much silence. 15 s: the shortest idle limit of usual proxies is 30 s.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A silent call shows its headers after this long, so that a client knows that it is heard.</summary>
    public TimeSpan PromptHeaders { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The largest message. 1 MB: the longest instruction is 8,000 characters, and files never come this way.</summary>
    public int MaxMessageBytes { get; init; } = 1_000_000;

    /// <summary>Headers, and the first of a body, must come within this; a body that then comes slower than 240 bytes a second is given up.</summary>
    public TimeSpan BodyGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Sessions of the older era at one time; each holds a server and its last answers.</summary>
    public int MaxSessions { get; init; } = 1_000;

    /// <summary>A session that nobody used for this long, and that no request is open on, is closed.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long open calls may go on after a stop was asked for. Their jobs are in the journal.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(5);
}
