using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Tools;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Infrastructure;

/// <summary>The server behind a pair of pipes, with a home folder of its own.</summary>
internal sealed class ServerFixture : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ToolDesk _desk;
    private readonly Task _serving;

    private ServerFixture(TempFolder home, SettingsResult settings)
    {
        Home = home;
        Settings = settings;
        _desk = new ToolDesk(settings, TimeProvider.System);
        Line = new JsonLine();
        _serving = new StdioHost(_desk, TimeProvider.System).RunAsync(Line.ServerInput, Line.ServerOutput, _stop.Token);
    }

    public TempFolder Home { get; }

    public SettingsResult Settings { get; }

    public JsonLine Line { get; }

    /// <summary>On the embedded backend, unless a setting says otherwise.</summary>
    public static ServerFixture Start(params (string Name, string Value)[] settings)
    {
        var home = new TempFolder();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SettingNames.ApiUrl] = "local",
            [SettingNames.StateDir] = Path.Combine(home.Path, "state"),
            [SettingNames.OutputDir] = Path.Combine(home.Path, "films"),
            [SettingNames.MediaRoots] = home.Path,
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var place = new SettingsPlace
        {
            HomeFolder = home.Path,
            WorkingFolder = home.Path,
            StateRoot = home.Path,
            VideosFolder = home.Path,
        };
        return new ServerFixture(home, SettingsReader.Read(values.GetValueOrDefault, place));
    }

    public async ValueTask DisposeAsync()
    {
        Line.End();
        await _serving.WaitAsync(TimeSpan.FromSeconds(30)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stop.CancelAsync();
        await _desk.DisposeAsync();
        _stop.Dispose();
        Home.Dispose();
    }
}
