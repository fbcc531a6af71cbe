namespace NemoMcp.Core.Backends;

/// <summary>Where an anonymous user registers without losing what was made (backend contract, 2.8 and 5).</summary>
internal sealed class RegisterLink(Uri web)
{
    private const string AnonymousPrefix = "anon_";

    private volatile string? learned;

    /// <summary>An id from create-session or state; one that says <c>anon_</c> is not replaced by one that does not.</summary>
    public void Learn(string? userId)
    {
        if (!string.IsNullOrEmpty(userId) && (learned is null || IsAnonymous(userId)))
        {
            learned = userId;
        }
    }

    /// <summary>The link with the id to bind; the plain page where nobody told an id.</summary>
    public string For(string? accountUserId)
    {
        var page = $"{web.AbsoluteUri.TrimEnd('/')}/register";
        var id = accountUserId is not null && (IsAnonymous(accountUserId) || learned is null) ? accountUserId : learned;
        return string.IsNullOrEmpty(id) ? page : $"{page}?bind={Uri.EscapeDataString(id)}";
    }

    private static bool IsAnonymous(string id) => id.StartsWith(AnonymousPrefix, StringComparison.Ordinal);
}
