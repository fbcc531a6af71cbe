using System.Diagnostics;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;

namespace NemoMcp.Client.Telemetry;

/// <summary>One request to the backend, or to another host for a film, as a span and a measurement. Made only when somebody listens.</summary>
internal sealed class RequestWatch : IDisposable
{
    private readonly HttpMethod method;
    private readonly BackendAddress backend;
    private readonly string? route;
    private readonly Activity? activity;
    private readonly long started = Stopwatch.GetTimestamp();
    private int? status;
    private string? error = "cancelled";

    private RequestWatch(HttpRequestMessage request, BackendAddress backend)
    {
        (method, this.backend) = (request.Method, backend);
        route = backend.Owns(request.RequestUri!) ? RouteName.Of(request.RequestUri!) : null;
        activity = NemoTelemetry.Source.StartActivity(route is null ? method.Method : $"{method.Method} {route}", ActivityKind.Client);
    }

    public static RequestWatch? Start(HttpRequestMessage request, BackendAddress backend) =>
        NemoTelemetry.BackendRequests.Enabled || NemoTelemetry.Source.HasListeners() ? new RequestWatch(request, backend) : null;

    public void Answered(int answered)
    {
        status = answered;
        error = answered >= 400 ? answered.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    public void Failed(NemoBackendException failure) => error = failure.MayHaveArrived ? "connection_lost" : "not_connected";

    public void Dispose()
    {
        var tags = Tags();
        NemoTelemetry.BackendRequests.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        if (activity is { IsAllDataRequested: true })
        {
            foreach (var (name, value) in tags)
            {
                activity.SetTag(name, value);
            }

            activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }

        activity?.Dispose();
    }

    // A film's server is a stranger's name: it is no label.
    private TagList Tags()
    {
        var tags = new TagList { { "http.request.method", method.Method } };
        if (route is not null)
        {
            tags.Add("server.address", backend.Origin.Host);
            tags.Add("server.port", backend.Origin.Port);
            tags.Add("url.template", route);
        }

        if (status is { } answered)
        {
            tags.Add("http.response.status_code", answered);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        return tags;
    }
}
