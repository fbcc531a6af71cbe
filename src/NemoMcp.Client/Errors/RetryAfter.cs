namespace NemoMcp.Client.Errors;

/// <summary>Reads <c>Retry-After</c>: seconds, or a date.</summary>
internal static class RetryAfter
{
    // The longest window that the backend documents.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider clock)
    {
        var asked = response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - clock.GetUtcNow() : null;
        return asked is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, Longest.Ticks)) : null;
    }
}
