using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage.Accounts;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Auth;

namespace NemoMcp.LocalBackend.Endpoints.Accounts;

/// <summary>Anonymous tokens and claim tokens (backend contract, 1.1 and 2.7).</summary>
internal sealed class TokenEndpoints(RequestGate gate, TokenStore tokens, Ledger ledger)
{
    private const int MaxClientIdLength = 64;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(NemoRoutes.AnonymousToken, IssueAsync);
        routes.MapPost(NemoRoutes.ClaimToken, ClaimAsync);
    }

    private async Task IssueAsync(HttpContext context)
    {
        var clientId = context.Request.Headers[NemoHeaders.ClientId].ToString().Trim();
        if (clientId.Length is 0 or > MaxClientIdLength)
        {
            throw Refusals.BadRequest($"The header {NemoHeaders.ClientId} has to hold 1 to {MaxClientIdLength} characters.");
        }

        var user = TokenStore.UserOf(clientId);
        var (token, expiresAt) = await tokens.IssueAsync(user, context.RequestAborted);
        var balance = await ledger.BalanceAsync(user, context.RequestAborted);
        var issued = new AnonymousToken { Token = token, UserId = user, ExpiresAt = expiresAt, Credits = balance.Available };
        await Reply.SucceedAsync(context, issued, NemoJsonContext.Default.EnvelopeAnonymousToken);
    }

    private async Task ClaimAsync(HttpContext context)
    {
        var user = await gate.UserAsync(context);
        var body = await RequestJson.ReadObjectAsync(context);
        var session = await gate.SessionAsync(RequestJson.Text(body, "session_id", "sessionId"), user, context.RequestAborted);
        if (!string.Equals(RequestJson.Text(body, "task_id", "taskId"), session.TaskId, StringComparison.Ordinal))
        {
            throw Refusals.BadRequest("task_id is not the task of this session.");
        }

        var claim = await tokens.IssueClaimAsync(session, context.RequestAborted);
        await Reply.SucceedAsync(context, claim, NemoJsonContext.Default.EnvelopeClaimToken);
    }
}
