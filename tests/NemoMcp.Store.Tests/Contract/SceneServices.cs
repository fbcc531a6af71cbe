using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Sharing;
using NemoMcp.Testing;

namespace NemoMcp.Store.Tests.Contract;

/// <summary>What one caller has in one process, as the program puts it together.</summary>
internal static class SceneServices
{
    public static ServiceProvider Build(TempFolder folder, ISharedStore? store = null, string owner = "own")
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(new TestLog());
        services.AddLogging();
        store?.AddTo(services, owner);
        return services.AddNemoCore(SettingsIn(folder)).BuildServiceProvider();
    }

    private static NemoSettings SettingsIn(TempFolder folder) => new()
    {
        ClientIdFile = Path.Combine(folder.Path, "client_id"),
        StateFolder = Path.Combine(folder.Path, "state"),
        OutputFolder = folder.Path,
        HomeFolder = folder.Path,
        MediaRoots = [],
    };
}
