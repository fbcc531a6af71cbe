using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Core.Credits;

/// <summary>The account's credits.</summary>
public sealed class CreditsFlow(BackendDoor door, SessionDesk sessions)
{
    public async Task<CreditsOutcome> GetAsync(ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("credits");
        // The session matters for the language and the skill only.
        var record = await sessions.FindAsync(await door.ScopeAsync(cancellationToken), null, call, cancellationToken);
        var language = Languages.FromTag(record?.Language) ?? call.Language ?? Language.English;
        var visit = await door.OpenAsync(call, record?.Skill, language, cancellationToken);
        visit.Learn(record?.UserId);
        var balance = await visit.RunAsync((client, token) => client.Credits.GetBalanceAsync(token), cancellationToken);
        await door.ReadyAsync(visit, call, cancellationToken);
        var notices = visit.TakeNotices();
        var estimates = new CreditEstimates();
        return new CreditsOutcome
        {
            Available = balance.Available,
            Frozen = balance.Frozen,
            Total = balance.Total,
            Account = visit.Account!.Kind,
            Low = balance.Available < estimates.Edit,
            RegisterUrl = visit.IsLocal ? null : visit.RegisterUrl,
            Estimates = estimates,
            Notices = notices.Count > 0 ? notices : null,
            Language = language,
        };
    }
}
