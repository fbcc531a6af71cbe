using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting;
using NemoMcp.Server.Schemas;
using NemoMcp.Server.Skills;

namespace NemoMcp.Server.Tools;

/// <summary>
/// What the tools stand on. Hosts start several copies of the program, some only to look at the list of tools, so everything
/// behind the list is made at the first call.
/// </summary>
internal sealed class ToolDesk : IAsyncDisposable
{
    /// <summary>Over stdio a caller is the process.</summary>
    public const string Caller = "stdio";

    private const int MaxOfferedSkills = 20;

    // Longer than a host's first questions take, which nothing may slow down.
    private static readonly TimeSpan WatchPause = TimeSpan.FromMilliseconds(500);

    private readonly SettingsResult _settings;
    private readonly Lazy<ServiceProvider> _services;
    private readonly SkillWatch _watch;
    private SkillOffer? _offer;

    public ToolDesk(SettingsResult settings, TimeProvider clock, bool quiet = false)
    {
        Skills = new SkillCatalog(settings.Settings, NemoServices.ShippedSkills, clock);
        _watch = new SkillWatch(Skills, clock);
        _settings = settings;
        _services = new(() => NemoServices.Build(settings.Settings, Skills, clock, quiet));
    }

    public SkillCatalog Skills { get; }

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

    /// <summary>The flows; with malformed settings every call is told so instead.</summary>
    public IServiceProvider Open() =>
        _settings.Problems.Count == 0
            ? _services.Value
            : throw new NemoException(NemoErrorCode.SettingsInvalid) { Detail = string.Join(" ", _settings.Problems) };

    /// <summary>A logger that writes nothing, and makes no file, before there is a first call.</summary>
    public ILogger<T> Logger<T>() => new LateLogger<T>(() => _settings.Problems.Count == 0 ? _services.Value.GetRequiredService<ILogger<T>>() : null);

    /// <summary>Writes into the log what is wrong with installed skills, each thing once.</summary>
    public void TellSkillProblems() => _services.Value.GetRequiredService<SkillProblemLog>().Tell();

    /// <summary>Remembers that an answer went to somebody who was still there.</summary>
    public Task ToldAsync(Outcome outcome, CancellationToken cancellationToken) =>
        ToldAsync(jobs => jobs.MarkToldAsync(outcome, CancellationToken.None), cancellationToken);

    /// <summary>The same for the error of a failed job.</summary>
    public Task ToldAsync(Exception failure, CancellationToken cancellationToken) =>
        ToldAsync(jobs => jobs.MarkToldAsync(failure, CancellationToken.None), cancellationToken);

    /// <summary>The language of the job or session that a call meant; null where that is not known.</summary>
    public async Task<Language?> LanguageOfAsync(string? sessionId, string? jobId, CancellationToken cancellationToken)
    {
        if (!_services.IsValueCreated)
        {
            return null;
        }

        var call = new ToolCall { Caller = Caller, Progress = new McpProgress(null, null) };
        return await _services.Value.GetRequiredService<SessionLanguage>().FindAsync(call, sessionId, jobId, cancellationToken);
    }

    private async Task ToldAsync(Func<JobFlow, Task> mark, CancellationToken cancellationToken)
    {
        if (_services.IsValueCreated && !cancellationToken.IsCancellationRequested)
        {
            await mark(_services.Value.GetRequiredService<JobFlow>());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }
    }

    private static Member SkillMember(IReadOnlyList<Skill> skills)
    {
        var names = skills.Select(skill => skill.Name).ToList();
        return SharedMembers.Skill([.. names.Take(MaxOfferedSkills)], names.Count is 0 or > MaxOfferedSkills);
    }

    private sealed record SkillOffer(IReadOnlyList<Skill> Skills, Member Argument);
}
