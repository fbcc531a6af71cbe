using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Shows what is left.</summary>
internal sealed class GetCreditsTool(CreditsFlow credits) : ITool
{
    public static ToolCard Card { get; } = new()
    {
        Name = "get_credits",
        Title = "Show credits",
        Description =
            "Tells how many credits the account has, whether that is enough for an editing session, and what things cost (exports are free). "
            + "Costs nothing. Not for buying credits.",
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = true,
        Input = [],
        Output =
        [
            Words("status", "ok") with { Required = true },
            Number("available") with { Required = true },
            Number("frozen") with { Required = true },
            Number("total") with { Required = true },
            Words("account", "token", "anonymous") with { Required = true },
            Flag("low") with { Required = true },
            Text("register_url"),
            new("estimates", new Shape.Members([Number("edit"), Number("generate"), Number("export")])) { Required = true },
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken) =>
        await credits.GetAsync(call, cancellationToken);
}
