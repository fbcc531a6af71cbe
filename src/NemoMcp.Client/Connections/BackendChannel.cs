using System.Text.Json;
using Microsoft.Extensions.Logging;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Resilience;
using NemoMcp.Client.Telemetry;
using Polly;
using Polly.Timeout;

namespace NemoMcp.Client.Connections;

/// <summary>Sends the requests of one call, each under the pipeline that its promise asks for, and reads what comes back.</summary>
internal sealed partial class BackendChannel(BackendAddress address, BackendDoors doors, NemoPipelines pipelines, BackendReplyReader replies, ILogger logger)
{
    public BackendAddress Address => address;

    public BackendDoors Doors => doors;

    public BackendReplyReader Replies => replies;

    /// <summary>A read: asked again when the backend fails.</summary>
    public Task<JsonElement> ReadAsync(string route, CallKind kind, CancellationToken cancellationToken) =>
        RunAsync(pipelines.Read, token => AskAsync(doors.Reads, new HttpRequestMessage(HttpMethod.Get, address.To(route)), kind, token), null, cancellationToken);

    /// <summary>A read that its caller repeats anyway: hardly asked again.</summary>
    public Task<JsonElement> PollAsync(string route, CallKind kind, CancellationToken cancellationToken) =>
        RunAsync(pipelines.Poll, token => AskAsync(doors.Reads, new HttpRequestMessage(HttpMethod.Get, address.To(route)), kind, token), null, cancellationToken);

    /// <summary>A change: leaves once.</summary>
    public Task<JsonElement> WriteAsync(HttpRequestMessage request, CallKind kind, CancellationToken cancellationToken) =>
        RunAsync(pipelines.Write, token => AskAsync(doors.Writes, request, kind, token), request.Content, cancellationToken);

    /// <summary>A change that carries a file: leaves once, and has the time that files need.</summary>
    public Task<JsonElement> UploadAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        RunAsync(pipelines.Upload, token => AskAsync(doors.Writes, request, CallKind.Upload, token), request.Content, cancellationToken);

    /// <summary>A change whose answer is undocumented: leaves once, any success will do.</summary>
    public Task ExpectSuccessAsync(HttpRequestMessage request, CallKind kind, CancellationToken cancellationToken) =>
        RunAsync(pipelines.Write, token => AcceptAsync(request, kind, token), request.Content, cancellationToken);

    /// <summary>Always with a tracked body: that is what keeps the sockets from repeating it (<see cref="EmptyBody"/>).</summary>
    public HttpRequestMessage Post(string route, TrackedContent content) => new(HttpMethod.Post, address.To(route)) { Content = content };

    /// <summary>Sends once and gives the reply as soon as its headers are there; network failures come out typed.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient door, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var watch = RequestWatch.Start(request, address);
        try
        {
            var response = await door.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            watch?.Answered((int)response.StatusCode);
            Log.Answered(logger, request.Method, request.RequestUri!.AbsolutePath, (int)response.StatusCode);
            return response;
        }
        catch (Exception problem) when (TransportFailure.Is(problem, cancellationToken))
        {
            var failure = TransportFailure.Of(problem, request.Content);
            watch?.Failed(failure);
            Log.Failed(logger, request.Method, request.RequestUri!.AbsolutePath, failure.Message);
            throw failure;
        }
    }

    /// <summary>Runs under a pipeline; its own limits come out typed, the caller's cancellation as it is.</summary>
    public static async Task<T> RunAsync<T>(ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> call, HttpContent? body, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await call(token), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (TimeoutRejectedException problem)
        {
            throw TransportFailure.TimedOut(problem, body);
        }
    }

    private async Task<JsonElement> AskAsync(HttpClient door, HttpRequestMessage request, CallKind kind, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await SendAsync(door, request, cancellationToken);
            return await replies.ReadAsync(response, kind, cancellationToken);
        }
    }

    private async Task<bool> AcceptAsync(HttpRequestMessage request, CallKind kind, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(doors.Writes, request, cancellationToken);
        await replies.EnsureAcceptedAsync(response, kind, cancellationToken);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2000, Level = LogLevel.Debug, Message = "The backend answered {Method} {Path} with {Status}.")]
        public static partial void Answered(ILogger logger, HttpMethod method, string path, int status);

        [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "{Method} {Path} got no answer: {Reason}")]
        public static partial void Failed(ILogger logger, HttpMethod method, string path, string reason);
    }
}
