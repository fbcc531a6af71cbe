using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage.Accounts;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Accounts;

/// <summary>The balance (backend contract, 2.5).</summary>
internal sealed class CreditsEndpoints(RequestGate gate, Ledger ledger)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(NemoRoutes.Credits, BalanceAsync);

    private async Task BalanceAsync(HttpContext context)
    {
        var user = await gate.UserAsync(context);
        var balance = await ledger.BalanceAsync(user, context.RequestAborted);
        await Reply.SucceedAsync(context, balance, NemoJsonContext.Default.EnvelopeCreditsBalance);
    }
}
