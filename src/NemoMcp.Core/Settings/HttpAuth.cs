namespace NemoMcp.Core.Settings;

/// <summary>How callers over HTTP show who they are.</summary>
public enum HttpAuth
{
    /// <summary>They do not: only this machine is answered.</summary>
    None,

    /// <summary>By a key whose hash stands in a file.</summary>
    Tokens,

    /// <summary>By an access token that an authorization server vouches for (RFC 7662).</summary>
    Introspection,
}
