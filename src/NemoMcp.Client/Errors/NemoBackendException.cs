using NemoMcp.Protocol;

namespace NemoMcp.Client.Errors;

/// <summary>The backend refused, failed, or could not be reached. Thrown only where a reply is read.</summary>
public sealed class NemoBackendException(NemoErrorCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    public NemoErrorCode Code { get; } = code;

    /// <summary>The business code of the envelope, such as 1001.</summary>
    public int? BackendCode { get; init; }

    public int? HttpStatus { get; init; }

    /// <summary>The backend's own words, cleaned and bounded; null where it said nothing.</summary>
    public string? BackendMessage { get; init; }

    /// <summary>What <c>Retry-After</c> asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the request may have reached the backend: then only state can tell what happened.</summary>
    public bool MayHaveArrived { get; init; }
}
