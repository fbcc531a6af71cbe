namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>What happens to a request.</summary>
internal enum Fault
{
    None,
    RateLimited,
    TokenInvalid,
    SessionMissing,
    OutOfCredits,
    ExportBlocked,

    /// <summary>The connection ends in the middle of the reply.</summary>
    Cut,

    /// <summary>The reply comes a few bytes at a time.</summary>
    Slow,
}
