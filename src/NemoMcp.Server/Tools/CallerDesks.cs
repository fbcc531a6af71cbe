using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Jobs.Waiting;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Sharing;
using NemoMcp.Core.Skills;
using NemoMcp.Server.Hosting;
using NemoMcp.Server.Hosting.Http;

namespace NemoMcp.Server.Tools;

/// <summary>The callers of this process and what each of them has; all share the way to the backend, the skills and the log.</summary>
internal sealed class CallerDesks : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Caller, Lazy<CallerDesk>> _desks = new();
    private readonly NemoSettings _settings;
    private readonly HttpDoors? _doors;

    public CallerDesks(NemoSettings settings, SkillCatalog skills, TimeProvider clock, bool quiet, HttpDoors? doors)
    {
        (_settings, _doors, Shared) = (settings, doors, NemoServices.BuildShared(settings, skills, clock, quiet));
        Store = StoreChoice.Open(settings, owner => Of(new Caller(owner)).Services, clock, Shared.GetRequiredService<ILoggerFactory>());
    }

    /// <summary>What belongs to nobody in particular.</summary>
    public ServiceProvider Shared { get; }

    /// <summary>What several machines share; null where the state folder is the store.</summary>
    public ISharedStore? Store { get; }

    public CallerDesk Of(Caller caller) =>
        _desks.TryGetValue(caller, out var known)
            ? known.Value
            : _desks.GetOrAdd(caller, who => new Lazy<CallerDesk>(() => new CallerDesk(who, NemoServices.BuildFor(Shared, CallerPlace.Of(who, _settings), who, _doors, Store)))).Value;

    /// <summary>Opens every caller that has jobs, which sets the unfinished ones going. The disk is all that this waits for.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        // In a shared store their guards do.
        foreach (var caller in Store is null ? CallerPlace.WithJobs(_settings) : [])
        {
            await Of(caller).Services.GetRequiredService<BackendDoor>().ScopeAsync(cancellationToken);
        }
    }

    /// <summary>Whoever waits for a job is answered now.</summary>
    public void EndWaits()
    {
        foreach (var desk in _desks.Values.Where(desk => desk.IsValueCreated))
        {
            desk.Value.Services.GetRequiredService<JobWaiter>().EndWaits();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_desks.Values.Where(desk => desk.IsValueCreated).Select(desk => desk.Value.DisposeAsync().AsTask()));
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        await Shared.DisposeAsync();
    }
}
