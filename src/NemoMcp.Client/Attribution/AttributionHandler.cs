using System.Net.Http.Headers;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Telemetry;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Attribution;

/// <summary>
/// Stamps the bearer, the three attribution headers and the trace context on every request to the backend, and refuses to send one that
/// cannot carry them, or that goes anywhere else.
/// </summary>
internal sealed class AttributionHandler(NemoCall call, BackendAddress backend, HttpMessageHandler connections) : DelegatingHandler(connections)
{
    private const int MaxHeaderLength = 128;

    /// <summary>Set on the token call, which has no bearer even when there is one.</summary>
    public static readonly HttpRequestOptionsKey<bool> WithoutBearer = new("nemo-without-bearer");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } target || !backend.Owns(target))
        {
            throw new InvalidOperationException("A request with the backend's headers was about to leave for another host.");
        }

        Stamp(request, NemoHeaders.SkillSource, call.Attribution.Source);
        Stamp(request, NemoHeaders.SkillVersion, call.Attribution.Version);
        Stamp(request, NemoHeaders.SkillPlatform, call.Attribution.Platform);
        StampBearer(request);
        TraceHeaders.Stamp(request);
        return base.SendAsync(request, cancellationToken);
    }

    private static void Stamp(HttpRequestMessage request, string name, string? value)
    {
        if (value is not { Length: > 0 and <= MaxHeaderLength } || !value.All(IsPrintable) || value.Trim().Length != value.Length)
        {
            throw new InvalidOperationException($"The request has no usable {name}: 1 to {MaxHeaderLength} printable ASCII characters are needed.");
        }

        request.Headers.Remove(name);
        request.Headers.Add(name, value);
    }

    private void StampBearer(HttpRequestMessage request)
    {
        request.Headers.Authorization = null;
        if (call.Token is null || request.Options.TryGetValue(WithoutBearer, out _))
        {
            return;
        }

        // Checked here because the framework's own complaint would quote the token.
        if (call.Token.Length is 0 || call.Token.Any(c => !IsPrintable(c) || c is ' '))
        {
            throw new NemoBackendException(NemoErrorCode.TokenInvalid, "The token holds characters that a header cannot carry; it was not sent.");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token);
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';
}
