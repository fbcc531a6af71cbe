using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Schemas;
using NemoMcp.Server.Skills;

namespace NemoMcp.Server.Tools;

/// <summary>
/// What the tools stand on. Hosts start several copies of the program, some only to look at the list of tools, so everything
/// behind the list is made at the first call.
/// </summary>
internal sealed class ToolDesk : IAsyncDisposable
{
    private const int MaxOfferedSkills = 20;

    // Longer than a host's first questions take, which nothing may slow down.
    private static readonly TimeSpan WatchPause = TimeSpan.FromMilliseconds(500);

    private readonly SettingsResult _settings;
    private readonly Lazy<CallerDesks> _callers;
    private readonly SkillWatch _watch;
    private SkillOffer? _offer;

    public ToolDesk(SettingsResult settings, TimeProvider clock, bool quiet = false, HttpDoors? doors = null)
    {
        Skills = new SkillCatalog(settings.Settings, NemoServices.ShippedSkills, clock);
        _watch = new SkillWatch(Skills, clock);
        _settings = settings;
        Curtain = settings.Settings.TellPaths ? null : new PathCurtain(settings.Settings);
        _callers = new(() => new CallerDesks(settings.Settings, Skills, clock, quiet, doors));
    }

    public SkillCatalog Skills { get; }

    /// <summary>Takes folders of this machine out of what is told; null where they may be told.</summary>
    public PathCurtain? Curtain { get; }

    /// <summary>The same object as long as the same skills are installed.</summary>
    public Member SkillArgument
    {
        get
        {
            var skills = Skills.All;
            var offer = _offer;
            if (offer is null || !ReferenceEquals(offer.Skills, skills))
            {
                _offer = offer = new SkillOffer(skills, SkillMember(skills));
            }

            return offer.Argument;
        }
    }

    /// <summary>Hosts that listen hear of skills that come and go from now on.</summary>
    public void WatchSkills() => _watch.BeginAfter(WatchPause);

    /// <summary>What stands behind the tools for this caller; with malformed settings every call is told so instead.</summary>
    public CallerDesk Of(ClaimsPrincipal? user) => Of(Caller.Of(user));

    public CallerDesk Of(Caller caller) =>
        _settings.Problems.Count == 0
            ? _callers.Value.Of(caller)
            : throw new NemoException(NemoErrorCode.SettingsInvalid) { Detail = string.Join(" ", _settings.Problems) };

    /// <summary>The same, for a caller that has called before; null as long as nobody has.</summary>
    public CallerDesk? Known(ClaimsPrincipal? user) => _callers.IsValueCreated ? Of(user) : null;

    /// <summary>Sets going what earlier processes left unfinished, of every caller.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken) => _callers.Value.ResumeAsync(cancellationToken);

    /// <summary>The program ends: whoever waits for a job is answered now, with how it stands.</summary>
    public void EndWaits()
    {
        if (_callers.IsValueCreated)
        {
            _callers.Value.EndWaits();
        }
    }

    /// <summary>Opens the store that several machines share, where there is one: their unfinished jobs must not wait for somebody to call.</summary>
    public void BeginSharing()
    {
        if (_settings is { Problems.Count: 0, Settings.Store: not null })
        {
            _callers.Value.Store?.Begin();
        }
    }

    /// <summary>Returns when whatever keeps accounts and jobs has answered.</summary>
    public Task CheckStoreAsync(CancellationToken cancellationToken) => _callers.Value.Store?.CheckAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>A logger that writes nothing, and makes no file, before there is a first call.</summary>
    public ILogger<T> Logger<T>() => new LateLogger<T>(() => _settings.Problems.Count == 0 ? _callers.Value.Shared.GetRequiredService<ILogger<T>>() : null);

    /// <summary>Writes into the log what is wrong with installed skills, each thing once.</summary>
    public void TellSkillProblems() => _callers.Value.Shared.GetRequiredService<SkillProblemLog>().Tell();

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        if (_callers.IsValueCreated)
        {
            await _callers.Value.DisposeAsync();
        }
    }

    private static Member SkillMember(IReadOnlyList<Skill> skills)
    {
        var names = skills.Select(skill => skill.Name).ToList();
        return SharedMembers.Skill([.. names.Take(MaxOfferedSkills)], names.Count is 0 or > MaxOfferedSkills);
    }

    private sealed record SkillOffer(IReadOnlyList<Skill> Skills, Member Argument);
}
