namespace NemoMcp.Core.Settings;

/// <summary>The names of the settings, in the order of the tools contract, section 4.</summary>
public static class SettingNames
{
    public const string Token = "NEMO_TOKEN";
    public const string TokenFile = "NEMO_TOKEN_FILE";
    public const string Anonymous = "NEMO_ANONYMOUS";
    public const string ApiUrl = "NEMO_API_URL";
    public const string WebUrl = "NEMO_WEB_URL";
    public const string ClientId = "NEMO_CLIENT_ID";
    public const string Skill = "NEMO_SKILL";
    public const string SkillsPath = "NEMO_SKILLS_PATH";
    public const string SkillSource = "SKILL_SOURCE";
    public const string StateDir = "NEMO_STATE_DIR";
    public const string Store = "NEMO_STORE";
    public const string OutputDir = "NEMO_OUTPUT_DIR";
    public const string MediaRoots = "NEMO_MEDIA_ROOTS";
    public const string WaitSeconds = "NEMO_WAIT_SECONDS";
    public const string HeartbeatSeconds = "NEMO_HEARTBEAT_SECONDS";
    public const string PollSeconds = "NEMO_POLL_SECONDS";
    public const string RecoveryDelays = "NEMO_RECOVERY_DELAYS";
    public const string StreamIdleSeconds = "NEMO_STREAM_IDLE_SECONDS";
    public const string StreamLimitSeconds = "NEMO_STREAM_LIMIT_SECONDS";
    public const string RetrySeconds = "NEMO_RETRY_SECONDS";
    public const string MaxUploadMb = "NEMO_MAX_UPLOAD_MB";
    public const string LogLevel = "NEMO_LOG_LEVEL";
    public const string LogFile = "NEMO_LOG_FILE";
    public const string LocalSeed = "NEMO_LOCAL_SEED";
    public const string LocalSilent = "NEMO_LOCAL_SILENT";
    public const string LocalEditSeconds = "NEMO_LOCAL_EDIT_SECONDS";
    public const string LocalUrlAllow = "NEMO_LOCAL_URL_ALLOW";
    public const string HttpAuth = "NEMO_HTTP_AUTH";
    public const string HttpTokensFile = "NEMO_HTTP_TOKENS_FILE";
    public const string HttpIssuer = "NEMO_HTTP_ISSUER";
    public const string HttpClientId = "NEMO_HTTP_CLIENT_ID";
    public const string HttpClientSecretFile = "NEMO_HTTP_CLIENT_SECRET_FILE";
    public const string HttpKeyFile = "NEMO_HTTP_KEY_FILE";
    public const string HttpAllowedHosts = "NEMO_HTTP_ALLOWED_HOSTS";
    public const string HttpRate = "NEMO_HTTP_RATE";
    public const string PublicUrl = "NEMO_PUBLIC_URL";

    /// <summary>All of them: a flag of the command line is one of these words in lower case with hyphens.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Token, TokenFile, Anonymous, ApiUrl, WebUrl, ClientId, Skill, SkillsPath, SkillSource, StateDir, Store, OutputDir, MediaRoots,
        WaitSeconds, HeartbeatSeconds, PollSeconds, RecoveryDelays, StreamIdleSeconds, StreamLimitSeconds, RetrySeconds,
        MaxUploadMb, LogLevel, LogFile, LocalSeed, LocalSilent, LocalEditSeconds, LocalUrlAllow,
        HttpAuth, HttpTokensFile, HttpIssuer, HttpClientId, HttpClientSecretFile, HttpKeyFile, HttpAllowedHosts, HttpRate, PublicUrl,
    ];
}
