using NemoMcp.Conformance.Offered;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Tools;
using NemoMcp.Testing;

namespace NemoMcp.Conformance;

/// <summary>The program's own HTTP host with the suite's tools in place of its own. It touches no file but in a folder that it removes.</summary>
internal sealed class FixtureHost : IAsyncDisposable
{
    private readonly TempFolder _home;
    private readonly ToolDesk _desk;
    private readonly HttpHost _host;

    private FixtureHost(TempFolder home, ToolDesk desk, HttpHost host) => (_home, _desk, _host) = (home, desk, host);

    public Uri Mcp => new(_host.Address, "mcp");

    public static async Task<FixtureHost> StartAsync(int port, CancellationToken cancellationToken)
    {
        var home = new TempFolder();
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { [SettingNames.ApiUrl] = "local", [SettingNames.StateDir] = home.Path };
        var place = new SettingsPlace { HomeFolder = home.Path, WorkingFolder = home.Path, StateRoot = home.Path, VideosFolder = home.Path };
        var settings = SettingsReader.Read(values.GetValueOrDefault, place);
        var doors = await HttpDoors.OpenAsync(settings.Settings, TimeProvider.System, cancellationToken);
        var desk = new ToolDesk(settings, TimeProvider.System, quiet: true, doors);
        var options = new HttpHostOptions { Address = new Uri($"http://127.0.0.1:{port}") };
        return new FixtureHost(home, desk, await HttpHost.StartAsync(desk, new FixtureOffer(desk, TimeProvider.System), doors, options, TimeProvider.System, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _desk.DisposeAsync();
        _home.Dispose();
    }
}
