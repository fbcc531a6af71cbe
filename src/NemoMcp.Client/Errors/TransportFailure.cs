using NemoMcp.Client.Connections;
using NemoMcp.Protocol;
using Polly.Timeout;

namespace NemoMcp.Client.Errors;

/// <summary>Turns what the network does into a <see cref="NemoBackendException"/> that knows whether the request may have arrived.</summary>
internal static class TransportFailure
{
    /// <summary>False for what is not the network's doing: the caller's own cancellation, and faults of this program.</summary>
    public static bool Is(Exception problem, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && problem is (HttpRequestException or IOException or InvalidDataException or OperationCanceledException { InnerException: TimeoutException });

    public static NemoBackendException Of(Exception problem, HttpContent? body) => problem switch
    {
        OperationCanceledException { InnerException: TimeoutException } =>
            Create(problem, "The backend could not be reached in time.", mayHaveArrived: false),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            Create(problem, "The backend's name could not be resolved.", mayHaveArrived: false),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            Create(problem, "No connection to the backend.", mayHaveArrived: false),
        InvalidDataException => Create(problem, problem.Message, mayHaveArrived: true),
        _ => Create(problem, "The connection to the backend was lost.", MayHaveLeft(body)),
    };

    public static NemoBackendException TimedOut(TimeoutRejectedException problem, HttpContent? body) =>
        Create(problem, $"The backend did not answer within {problem.Timeout.TotalSeconds:0.#} seconds.", MayHaveLeft(body));

    // Headers are held back until the body begins, so a body that never began means that nothing has left.
    private static bool MayHaveLeft(HttpContent? body) => body is not TrackedContent { HasStarted: false };

    private static NemoBackendException Create(Exception cause, string message, bool mayHaveArrived) =>
        new(NemoErrorCode.BackendUnavailable, message, cause) { MayHaveArrived = mayHaveArrived };
}
