using NemoMcp.Client.Errors;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Backends;

/// <summary>Questions that flows ask about a failure.</summary>
internal static class BackendFailures
{
    /// <summary>
    /// True when nobody can tell whether the request was carried out. A refusal with a reason of its own was not carried out,
    /// whatever bytes had left.
    /// </summary>
    public static bool LeavesDoubt(this NemoBackendException failure) =>
        failure.MayHaveArrived && failure.Code is (NemoErrorCode.BackendUnavailable or NemoErrorCode.BackendTimeout or NemoErrorCode.InternalError);

    /// <inheritdoc cref="LeavesDoubt(NemoBackendException)"/>
    public static bool LeavesDoubt(this NemoException failure) => failure.InnerException is NemoBackendException cause && cause.LeavesDoubt();
}
