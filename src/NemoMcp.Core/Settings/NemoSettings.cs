namespace NemoMcp.Core.Settings;

/// <summary>Every setting, read once. The default of each stands beside it; the environment names stand in <see cref="SettingsReader"/>.</summary>
public sealed record NemoSettings
{
    /// <summary>The cloud's address (backend contract, section 2).</summary>
    public static readonly Uri CloudAddress = new("https://mega-api-prod.nemovideo.ai");

    /// <summary>A bearer given by the person: used as it is, never replaced.</summary>
    public string? Token { get; init; }

    /// <summary>A file that holds such a bearer.</summary>
    public string? TokenFile { get; init; }

    /// <summary>True for one of several callers: <see cref="Token"/> and <see cref="TokenFile"/> are then everybody's.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Whether an anonymous account may be asked for. The default is yes.</summary>
    public bool Anonymous { get; init; } = true;

    /// <summary>The backend's address; null is the embedded backend. The default is the cloud.</summary>
    public Uri? ApiUrl { get; init; } = CloudAddress;

    /// <summary>The web application, for workspace and registration links.</summary>
    public Uri WebUrl { get; init; } = new("https://nemovideo.com");

    /// <summary>The client id, where the person gives one.</summary>
    public string? ClientId { get; init; }

    /// <summary>Where the client id is kept, shared with other tools of the same vendor.</summary>
    public required string ClientIdFile { get; init; }

    public string Skill { get; init; } = "generator-youtube";

    public IReadOnlyList<string> SkillsPath { get; init; } = [];

    /// <summary>Overrides the platform that attribution tells.</summary>
    public string? SkillSource { get; init; }

    public required string StateFolder { get; init; }

    /// <summary>The address of a PostgreSQL that several machines share, with its password: never shown. Null: the state folder is the store.</summary>
    public string? Store { get; init; }

    public required string OutputFolder { get; init; }

    /// <summary>Folders that may be read from and written to.</summary>
    public required IReadOnlyList<string> MediaRoots { get; init; }

    /// <summary>The home folder, for <c>~</c>.</summary>
    public required string HomeFolder { get; init; }

    /// <summary>The folder of the project that the program was started in; null where it is none, such as the root of a disk.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>How long a call waits for its job. 45 s lies under the 60 s at which the usual host gives up.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The longest silence in a call's progress.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two looks at a render: 30 s in the cloud, half a second at home.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Before each state read after a lost stream (backend contract, 3.6).</summary>
    public IReadOnlyList<TimeSpan> RecoveryDelays { get; init; } =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60),
    ];

    /// <summary>Heartbeats only for this long count as a time-out.</summary>
    public TimeSpan StreamIdle { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>The longest that a stream may take in all.</summary>
    public TimeSpan StreamLimit { get; init; } = TimeSpan.FromSeconds(900);

    /// <summary>The wait after a 429 that names none.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Larger files are refused before sending.</summary>
    public long MaxUploadBytes { get; init; } = 500_000_000;

    public string LogLevel { get; init; } = "Information";

    /// <summary>Null: <c>logs/</c> in the state folder.</summary>
    public string? LogFile { get; init; }

    public int? LocalSeed { get; init; }

    public double LocalSilent { get; init; } = 0.3;

    public TimeSpan LocalEditTime { get; init; } = TimeSpan.Zero;

    public IReadOnlyList<string> LocalUrlAllow { get; init; } = [];

    public HttpSettings Http { get; init; } = new();

    /// <summary>Whether answers and errors may name folders of this machine. Not over HTTP: whoever asks may be elsewhere.</summary>
    public bool TellPaths { get; init; } = true;

    /// <summary>Never the token: records end up in logs.</summary>
    public override string ToString() => $"NemoSettings {{ ApiUrl = {ApiUrl?.ToString() ?? "local"}, StateFolder = {StateFolder} }}";
}
