using NemoMcp.Protocol;

namespace NemoMcp.Client.Errors;

/// <summary>A reply that was accepted but lacks the one thing it was asked for.</summary>
internal static class MissingPart
{
    public static NemoBackendException Of(string what) =>
        new(NemoErrorCode.BackendRejected, $"The backend's reply holds no usable {what}.") { MayHaveArrived = true };
}
