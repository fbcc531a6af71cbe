using Microsoft.Extensions.Logging;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>A backend on a free port of its own, with the log that it wrote.</summary>
internal sealed class RunningBackend : IAsyncDisposable
{
    private RunningBackend(LocalBackendHost host, TestLog log)
    {
        Host = host;
        Log = log;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public LocalBackendHost Host { get; }

    public TestLog Log { get; }

    public HttpClient Http { get; }

    public static async Task<RunningBackend> StartAsync(TempFolder folder, Func<LocalBackendOptions, LocalBackendOptions>? with = null, TimeProvider? clock = null)
    {
        var log = new TestLog();
        var options = new LocalBackendOptions { Folder = Path.Combine(folder.Path, "local"), SilentShare = 0 };
        var host = await LocalBackendHost.StartAsync(with?.Invoke(options) ?? options, log, clock ?? TimeProvider.System, TestLimits.Token());
        return new RunningBackend(host, log);
    }

    /// <summary>Somebody with a token and the three headers.</summary>
    public Task<Caller> CallAsync(string clientId = "test-client") => Caller.ConnectAsync(Http, clientId);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();

        // A reply may look right over a fault that only the log knows of.
        Log.Entries.ShouldAllBe(entry => entry.Level < LogLevel.Error, Log.Text);
    }
}
