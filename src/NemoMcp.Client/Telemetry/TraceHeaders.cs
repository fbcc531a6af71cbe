using System.Diagnostics;

namespace NemoMcp.Client.Telemetry;

/// <summary>W3C trace context on a request to the backend. The sockets would put it on every request, films' hosts included, and are told not to.</summary>
internal static class TraceHeaders
{
    private const string Parent = "traceparent";
    private const string State = "tracestate";

    public static void Stamp(HttpRequestMessage request)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } activity)
        {
            return;
        }

        Set(request, Parent, id);
        if (activity.TraceStateString is { Length: > 0 } state)
        {
            Set(request, State, state);
        }
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
