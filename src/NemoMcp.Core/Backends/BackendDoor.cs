using NemoMcp.Client;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;

namespace NemoMcp.Core.Backends;

/// <summary>The way to the backend: brings address, account and skill together for one tool call or job.</summary>
public sealed class BackendDoor(
    IBackendAddress address, AccountBook accounts, NemoClientFactory clients, SkillCatalog skills, NemoSettings settings, ConnectingNotes connecting, TimeProvider clock)
{
    /// <summary><c>cloud</c>, <c>local</c>, or the address.</summary>
    public string Name => address.Name;

    /// <summary>True for the embedded backend.</summary>
    public bool IsLocal => address.IsLocal;

    /// <summary>The name under which sessions and jobs of this backend and account are kept. Asks nobody.</summary>
    public Task<string> ScopeAsync(CancellationToken cancellationToken) => accounts.ScopeAsync(address.Name, cancellationToken);

    /// <summary>
    /// Chooses the skill (the call's own, else <paramref name="fallbackSkill"/>, else the default) and makes ready for requests in its name;
    /// nothing is sent yet.
    /// </summary>
    public async Task<BackendVisit> OpenAsync(ToolCall call, string? fallbackSkill, Language language, CancellationToken cancellationToken)
    {
        var skill = skills.Choose(call.Skill, fallbackSkill, language);
        var scope = await ScopeAsync(cancellationToken);
        await connecting.BeginAsync(scope, call, language, cancellationToken);
        return new BackendVisit(address, accounts, clients, settings, clock)
        {
            Scope = scope,
            Skill = skill,
            Language = language,
            Patience = settings.Wait > settings.Retry ? settings.Wait : settings.Retry,
        };
    }

    /// <summary>Says that the connection stands, when this call was the first to make it.</summary>
    public ValueTask ReadyAsync(BackendVisit visit, ToolCall call, CancellationToken cancellationToken) =>
        connecting.EndAsync(visit.Scope, call, visit.Language, cancellationToken);
}
