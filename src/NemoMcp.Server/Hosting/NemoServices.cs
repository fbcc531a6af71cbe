using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Server.Skills;

namespace NemoMcp.Server.Hosting;

/// <summary>Everything behind the tools. A plain collection: the generic host costs 40 ms of every start.</summary>
internal static class NemoServices
{
    /// <summary>The skills that ship lie beside the program.</summary>
    public static string ShippedSkills { get; } = Path.Combine(AppContext.BaseDirectory, "skills");

    public static ServiceProvider Build(NemoSettings settings, SkillCatalog skills, TimeProvider clock, bool quiet)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton(skills);
        services.AddSingleton<ILoggerFactory>(_ => NemoLogging.Create(settings, quiet));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<IBackendAddress, BackendChoice>();
        services.AddSingleton<SkillProblemLog>();
        services.AddNemoCore(settings);
        return services.BuildServiceProvider();
    }
}
