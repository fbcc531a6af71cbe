using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>Lets a request in by its key, and says whose it is. Without a check everybody on this machine is the same caller.</summary>
internal sealed class KeyGate(IKeyCheck? keys, Challenge challenge, RateGate rates)
{
    // Bearer tokens of authorization servers are a few kilobytes at most.
    private const int MaxKeyLength = 8192;
    private const string Scheme = "Bearer ";
    private const string RetryAfterSeconds = "5";

    /// <summary>True when the request may go on; else it has been answered.</summary>
    public async Task<bool> LetInAsync(HttpContext http)
    {
        if (http.Request.Query.ContainsKey("access_token"))
        {
            // RFC 6750, 2.3 allows it; logs and histories of half the web would hold the key.
            await challenge.BadRequestAsync(http, "A key never travels in an address. Send it as Authorization: Bearer, and consider this one leaked.");
            return false;
        }

        if (keys is null)
        {
            return await rates.AdmitAsync(http);
        }

        if (KeyOf(http.Request) is not { } key)
        {
            await challenge.UnauthorizedAsync(http, wasGiven: http.Request.Headers.ContainsKey("Authorization"));
            return false;
        }

        var answer = await keys.CheckAsync(key, http.RequestAborted);
        if (answer.Name is { } name)
        {
            http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "Bearer"));
            return await rates.AdmitAsync(http);
        }

        await RefuseAsync(http, answer);
        return false;
    }

    private async Task RefuseAsync(HttpContext http, KeyAnswer answer)
    {
        if (answer.IsUnknown)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await new Refusal(StatusCodes.Status503ServiceUnavailable, Refusal.Refused, "Keys cannot be checked at this moment; try again soon.")
                .WriteAsync(http.Response, null, http.RequestAborted);
        }
        else if (await rates.AdmitGuessAsync(http))
        {
            await challenge.UnauthorizedAsync(http, wasGiven: true);
        }
    }

    private static string? KeyOf(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header is [{ Length: > 7 and <= MaxKeyLength } text] && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && text[Scheme.Length..].Trim() is { Length: > 0 } key && key.All(letter => letter is > ' ' and <= '~')
            ? key
            : null;
    }
}
