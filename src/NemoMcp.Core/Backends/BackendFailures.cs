using NemoMcp.Client.Errors;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Backends;

/// <summary>Questions that flows ask about a failure.</summary>
internal static class BackendFailures
{
    /// <summary>True when nobody can tell whether the request was carried out: then only state, or a poll, knows.</summary>
    public static bool LeavesDoubt(this NemoException failure) => failure.InnerException is NemoBackendException { MayHaveArrived: true };
}
