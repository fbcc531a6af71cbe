using NemoMcp.Client;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;

namespace NemoMcp.Core.Backends;

/// <summary>The way to the backend: brings address, account and skill together for one tool call or job.</summary>
public sealed class BackendDoor(
    IBackendAddress address,
    AccountBook accounts,
    NemoClientFactory clients,
    SkillCatalog skills,
    NemoSettings settings,
    ConnectingNotes connecting,
    Lazy<JobTakeUp> unfinished,
    TimeProvider clock)
{
    /// <summary><c>cloud</c>, <c>local</c>, or the address.</summary>
    public string Name => address.Name;

    /// <summary>True for the embedded backend.</summary>
    public bool IsLocal => address.IsLocal;

    /// <summary>The name under which sessions and jobs of this backend and account are kept. Asks nobody; the first to come sets unfinished jobs going again.</summary>
    public async Task<string> ScopeAsync(CancellationToken cancellationToken)
    {
        var scope = await accounts.ScopeAsync(address.Name, cancellationToken);
        unfinished.Value.Begin(scope);
        return scope;
    }

    /// <summary>
    /// Chooses the skill (the call's own, else <paramref name="fallbackSkill"/>, else the default) and makes ready for requests in its name;
    /// nothing is sent yet.
    /// </summary>
    public async Task<BackendVisit> OpenAsync(ToolCall call, string? fallbackSkill, Language language, CancellationToken cancellationToken)
    {
        var skill = skills.Choose(call.Skill, fallbackSkill, language);
        var scope = await ScopeAsync(cancellationToken);
        await connecting.BeginAsync(scope, call, language, cancellationToken);
        return Visit(scope, skill, language);
    }

    /// <summary>The same for a job that goes on, when no call is there to be told of it.</summary>
    public BackendVisit Reopen(Job job) => Visit(job.Scope, skills.Choose(null, job.Skill, job.Language), job.Language);

    /// <summary>Says that the connection stands, when this call was the first to make it.</summary>
    public ValueTask ReadyAsync(BackendVisit visit, ToolCall call, CancellationToken cancellationToken) =>
        connecting.EndAsync(visit.Scope, call, visit.Language, cancellationToken);

    private BackendVisit Visit(string scope, Skill skill, Language language) => new(address, accounts, clients, settings, clock)
    {
        Scope = scope,
        Skill = skill,
        Language = language,
        Patience = settings.Wait > settings.Retry ? settings.Wait : settings.Retry,
    };
}
