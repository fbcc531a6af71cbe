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

    private readonly SettingsResult _settings;
    private readonly Lazy<ServiceProvider> _services;
    private readonly Lazy<Member> _skillArgument;

    public ToolDesk(SettingsResult settings, TimeProvider clock, bool quiet = false)
    {
        var skills = new SkillCatalog(settings.Settings, NemoServices.ShippedSkills);
        _settings = settings;
        _services = new(() => NemoServices.Build(settings.Settings, skills, clock, quiet));
        _skillArgument = new(() => SkillMember(skills));
    }

    public Member SkillArgument => _skillArgument.Value;

    /// <summary>The flows; with malformed settings every call is told so instead.</summary>
    public IServiceProvider Open() =>
        _settings.Problems.Count == 0
            ? _services.Value
            : throw new NemoException(NemoErrorCode.SettingsInvalid) { Detail = string.Join(" ", _settings.Problems) };

    /// <summary>A logger that writes nothing, and makes no file, before there is a first call.</summary>
    public ILogger<T> Logger<T>() => new LateLogger<T>(() => _settings.Problems.Count == 0 ? _services.Value.GetRequiredService<ILogger<T>>() : null);

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
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }
    }

    private static Member SkillMember(SkillCatalog skills)
    {
        var names = skills.All.Select(skill => skill.Name).ToList();
        return SharedMembers.Skill([.. names.Take(MaxOfferedSkills)], names.Count is 0 or > MaxOfferedSkills);
    }
}
