using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>Access tokens that an authorization server vouches for (RFC 7662), found by its metadata (RFC 8414).</summary>
internal sealed partial class Introspection : IKeyCheck, IDisposable
{
    // Between a withdrawal and its effect; each caller costs the authorization server two questions a minute.
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    // A token that was unknown may become known; a client that repeats itself must not become a flood.
    private static readonly TimeSpan BadFor = TimeSpan.FromSeconds(5);

    // Two small documents from a server nearby.
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    private const int MaxRemembered = 10_000;
    private const int MaxAnswerBytes = 100_000;

    private readonly HttpSettings _settings;
    private readonly Func<string> _resource;
    private readonly TimeProvider _clock;
    private readonly ILogger<Introspection> _log;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);
    private Uri? _endpoint;

    /// <param name="settings">The authorization server, and this server's name there.</param>
    /// <param name="resource">What tokens for this server name as their audience.</param>
    /// <param name="clock">For what is remembered.</param>
    /// <param name="log">Hears of an authorization server that does not answer.</param>
    public Introspection(HttpSettings settings, Func<string> resource, TimeProvider clock, ILogger<Introspection> log)
    {
        (_settings, _resource, _clock, _log) = (settings, resource, clock, log);
        var handler = new SocketsHttpHandler { ActivityHeadersPropagator = null, AllowAutoRedirect = false, UseCookies = false, UseProxy = !settings.Issuer!.IsLoopback, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _client = new HttpClient(handler, disposeHandler: true) { Timeout = CallLimit, MaxResponseContentBufferSize = MaxAnswerBytes };
    }

    public async ValueTask<KeyAnswer> CheckAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        if (_remembered.TryGetValue(hash, out var known) && _clock.GetUtcNow() < known.Until)
        {
            return known.Answer;
        }

        try
        {
            var answer = await AskAsync(key, cancellationToken);
            var vouched = new TokenAnswer(answer).Judge(_settings, _resource(), _clock.GetUtcNow());
            Remember(hash, vouched.Name, vouched.EndsAt);
            return vouched.Name is null ? KeyAnswer.Rejected : new KeyAnswer(vouched.Name);
        }
        catch (Exception problem) when (problem is HttpRequestException or FormatException or System.Text.Json.JsonException or InvalidOperationException
            || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Its message names the address and the status, never the token.
            Log.Silent(_log, _settings.Issuer!, problem.Message);
            return KeyAnswer.Unavailable;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonObject> AskAsync(string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await EndpointAsync(cancellationToken))
        {
            Content = new FormUrlEncodedContent([new("token", key), new("token_type_hint", "access_token")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", await CredentialsAsync(cancellationToken));
        request.Headers.Accept.ParseAdd("application/json");
        return await ReadAsync(request, cancellationToken);
    }

    private async Task<Uri> EndpointAsync(CancellationToken cancellationToken)
    {
        if (_endpoint is { } known)
        {
            return known;
        }

        foreach (var address in Metadata.AddressesOf(_settings.Issuer!))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await _client.SendAsync(request, cancellationToken);
            if (answer.IsSuccessStatusCode && Metadata.EndpointIn(await answer.Content.ReadAsStringAsync(cancellationToken), _settings.Issuer!) is { } found)
            {
                return _endpoint = found;
            }
        }

        throw new HttpRequestException("its metadata names no introspection_endpoint of its own");
    }

    private async Task<JsonObject> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = await _client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)) as JsonObject ?? throw new FormatException("its answer is no JSON object");
    }

    // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
    private async Task<string> CredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var secret = (await File.ReadAllTextAsync(_settings.ClientSecretFile!, cancellationToken)).Trim();
            return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(_settings.ClientId!)}:{Uri.EscapeDataString(secret)}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{SettingNames.HttpClientSecretFile} cannot be read", problem);
        }
    }

    private void Remember(string hash, string? name, DateTimeOffset? endsAt)
    {
        var now = _clock.GetUtcNow();
        if (_remembered.Count >= MaxRemembered)
        {
            foreach (var old in _remembered.Where(entry => entry.Value.Until <= now || _remembered.Count > MaxRemembered).ToList())
            {
                _remembered.TryRemove(old);
            }
        }

        var until = now + (name is null ? BadFor : GoodFor);
        _remembered[hash] = new Remembered(name is null ? KeyAnswer.Rejected : new KeyAnswer(name), endsAt < until ? endsAt.Value : until);
    }

    private readonly record struct Remembered(KeyAnswer Answer, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(1311, LogLevel.Error, "The authorization server {Issuer} could not be asked: {Reason}")]
        public static partial void Silent(ILogger logger, Uri issuer, string reason);
    }
}
