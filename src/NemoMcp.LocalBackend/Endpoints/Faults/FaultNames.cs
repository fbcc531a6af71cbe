namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>Faults as a header names them: by their word, or by the code that the caller sees.</summary>
internal static class FaultNames
{
    public static Fault? Read(string name) => name switch
    {
        "none" => Fault.None,
        "429" or "rate_limited" => Fault.RateLimited,
        "1001" or "token_invalid" => Fault.TokenInvalid,
        "1002" or "session_not_found" => Fault.SessionMissing,
        "2001" or "out_of_credits" => Fault.OutOfCredits,
        "402" or "export_blocked" => Fault.ExportBlocked,
        "cut" => Fault.Cut,
        "slow" => Fault.Slow,
        _ => null,
    };
}
