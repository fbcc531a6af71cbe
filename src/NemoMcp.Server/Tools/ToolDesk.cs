using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
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
    public async Task ToldAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            await _services.Value.GetRequiredService<JobFlow>().MarkToldAsync(outcome, CancellationToken.None);
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
