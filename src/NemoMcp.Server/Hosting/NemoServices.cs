using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Client;
using NemoMcp.Core;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Sharing;
using NemoMcp.Core.Skills;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Skills;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting;

/// <summary>Everything behind the tools. A plain collection: the generic host costs 40 ms of every start.</summary>
internal static class NemoServices
{
    /// <summary>The skills that ship lie beside the program.</summary>
    public static string ShippedSkills { get; } = Path.Combine(AppContext.BaseDirectory, "skills");

    /// <summary>What all callers share: the skills, the log, the connections and the backend's address.</summary>
    public static ServiceProvider BuildShared(NemoSettings settings, SkillCatalog skills, TimeProvider clock, bool quiet)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton(skills);
        services.AddSingleton<ILoggerFactory>(_ => NemoLogging.Create(settings, quiet));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<IBackendAddress, BackendChoice>();
        services.AddSingleton<SkillProblemLog>();
        services.AddNemoConnections(settings);
        return services.BuildServiceProvider();
    }

    /// <summary>What one caller has; the shared things are handed on, and are not this collection's to end.</summary>
    public static ServiceProvider BuildFor(IServiceProvider shared, NemoSettings settings, Caller caller, HttpDoors? doors, ISharedStore? store)
    {
        var services = new ServiceCollection();
        services.AddSingleton(shared.GetRequiredService<TimeProvider>());
        services.AddSingleton(shared.GetRequiredService<SkillCatalog>());
        services.AddSingleton(shared.GetRequiredService<ILoggerFactory>());
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton(shared.GetRequiredService<IBackendAddress>());
        services.AddSingleton(shared.GetRequiredService<NemoClientFactory>());
        doors?.AddTo(services, caller);
        store?.AddTo(services, caller.Id);
        services.AddNemoCore(settings);
        return services.BuildServiceProvider();
    }
}
