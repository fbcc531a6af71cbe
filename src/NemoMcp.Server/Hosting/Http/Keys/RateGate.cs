using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>So many requests of one caller, and so many wrong keys from one address, and then a pause.</summary>
internal sealed class RateGate : IAsyncDisposable
{
    // An agent may begin with a burst; who keeps to the rate never meets this.
    private const int BurstSeconds = 10;

    // A person who mistypes is done after a few; a list of keys is not.
    private const int Guesses = 20;
    private static readonly TimeSpan GuessPause = TimeSpan.FromSeconds(3);

    private readonly PartitionedRateLimiter<HttpContext> _callers;
    private readonly PartitionedRateLimiter<HttpContext> _guesses;

    public RateGate(double perSecond)
    {
        var burst = (int)Math.Min(int.MaxValue, Math.Max(1, Math.Ceiling(perSecond * BurstSeconds)));
        var (tokens, period) = perSecond >= 1 ? ((int)perSecond, TimeSpan.FromSeconds(1)) : (1, TimeSpan.FromSeconds(1 / perSecond));
        _callers = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(http.User.Identity?.Name ?? "", burst, tokens, period));
        _guesses = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(http.Connection.RemoteIpAddress?.ToString() ?? "", Guesses, 1, GuessPause));
    }

    /// <summary>True when the request may go on; else it has been answered.</summary>
    public Task<bool> AdmitAsync(HttpContext http) => AdmitAsync(http, _callers);

    /// <summary>The same for a wrong key.</summary>
    public Task<bool> AdmitGuessAsync(HttpContext http) => AdmitAsync(http, _guesses);

    public async ValueTask DisposeAsync()
    {
        await _callers.DisposeAsync();
        await _guesses.DisposeAsync();
    }

    private static async Task<bool> AdmitAsync(HttpContext http, PartitionedRateLimiter<HttpContext> limiter)
    {
        using var lease = limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            return true;
        }

        var pause = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, Math.Ceiling(wait.TotalSeconds)) : 1;
        http.Response.Headers.RetryAfter = pause.ToString(CultureInfo.InvariantCulture);
        await new Refusal(StatusCodes.Status429TooManyRequests, Refusal.Refused, "Too many requests; wait as long as Retry-After says. get_job with wait_seconds waits by itself.")
            .WriteAsync(http.Response, null, http.RequestAborted);
        return false;
    }

    private static RateLimitPartition<string> Bucket(string who, int burst, int tokens, TimeSpan period) =>
        RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = period,
            QueueLimit = 0,
            AutoReplenishment = true,
        });
}
