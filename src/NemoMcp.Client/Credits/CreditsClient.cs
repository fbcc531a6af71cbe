using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;
using NemoMcp.Client.Telemetry;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Credits;

namespace NemoMcp.Client.Credits;

/// <summary>The account's credits.</summary>
public sealed class CreditsClient
{
    private readonly BackendChannel channel;

    internal CreditsClient(BackendChannel channel) => this.channel = channel;

    public async Task<CreditsBalance> GetBalanceAsync(CancellationToken cancellationToken)
    {
        var reply = await channel.ReadAsync(NemoRoutes.Credits, CallKind.Other, cancellationToken);
        var available = ReplyJson.Anywhere(reply, ReplyJson.Decimal, "available") ?? throw MissingPart.Of("balance");
        NemoTelemetry.CreditsAvailable.Record((double)available);
        var frozen = ReplyJson.Anywhere(reply, ReplyJson.Decimal, "frozen") ?? 0;
        return new CreditsBalance
        {
            Available = available,
            Frozen = frozen,
            Total = ReplyJson.Anywhere(reply, ReplyJson.Decimal, "total") ?? available + frozen,
        };
    }
}
