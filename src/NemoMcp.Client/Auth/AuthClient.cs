using System.Globalization;
using System.Text.Json;
using NemoMcp.Client.Attribution;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Auth;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Auth;

/// <summary>Tokens.</summary>
public sealed class AuthClient
{
    private readonly BackendChannel channel;

    internal AuthClient(BackendChannel channel) => this.channel = channel;

    /// <summary>Asks for an anonymous account. The only call without a bearer.</summary>
    public async Task<AnonymousToken> RequestAnonymousTokenAsync(ClientId clientId, CancellationToken cancellationToken)
    {
        var request = channel.Post(NemoRoutes.AnonymousToken, new EmptyBody());
        request.Headers.Add(NemoHeaders.ClientId, clientId.Value);
        request.Options.Set(AttributionHandler.WithoutBearer, true);
        var reply = await channel.WriteAsync(request, CallKind.Token, cancellationToken);
        return new AnonymousToken
        {
            Token = ReplyJson.Anywhere(reply, ReplyJson.Text, "token") ?? throw MissingPart.Of("token"),
            UserId = ReplyJson.Anywhere(reply, ReplyJson.Id, "user_id", "userId"),
            ExpiresAt = ReplyJson.Anywhere(reply, Instant, "expires_at", "expiresAt"),
            Credits = ReplyJson.Anywhere(reply, ReplyJson.Decimal, "credits"),
        };
    }

    /// <summary>Asks for a token that opens a session in a browser.</summary>
    public async Task<ClaimToken> CreateClaimTokenAsync(TaskId task, SessionId session, CancellationToken cancellationToken)
    {
        var body = new ClaimTokenRequest { TaskId = task.Value, SessionId = session.Value };
        var request = channel.Post(NemoRoutes.ClaimToken, JsonBody.Of(body, NemoJsonContext.Default.ClaimTokenRequest));
        var reply = await channel.WriteAsync(request, CallKind.Session, cancellationToken);
        return new ClaimToken
        {
            Token = ReplyJson.Anywhere(reply, ReplyJson.Text, "claim_token", "claimToken") ?? throw MissingPart.Of("claim token"),
            ExpiresIn = ReplyJson.Anywhere(reply, ReplyJson.Whole, "expires_in", "expiresIn"),
        };
    }

    private static DateTimeOffset? Instant(JsonElement element, string name) =>
        DateTimeOffset.TryParse(ReplyJson.Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
