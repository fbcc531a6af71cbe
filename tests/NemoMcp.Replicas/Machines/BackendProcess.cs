using System.Diagnostics;
using NemoMcp.Testing;

namespace NemoMcp.Replicas.Machines;

/// <summary>The embedded backend as a process of its own, for all replicas.</summary>
public sealed class BackendProcess : IAsyncDisposable
{
    private readonly TempFolder home;
    private readonly Process process;

    private BackendProcess(TempFolder home, Process process, Uri address) => (this.home, this.process, Address) = (home, process, address);

    public Uri Address { get; }

    public static async Task<BackendProcess> StartAsync(string editSeconds)
    {
        var (home, listening) = (new TempFolder(), new TaskCompletionSource<Uri>());
        var started = Programs.Start(
            Programs.Nemo,
            ["backend", "--urls", "http://127.0.0.1:0", "--credits", "unlimited", "--silent", "0", "--edit-seconds", editSeconds],
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = home.Path, ["NEMO_STATE_DIR"] = home.File("state"), ["NEMO_API_URL"] = "local" },
            line =>
            {
                if (line.Split(' ') is ["Listening", "on", var address, ..])
                {
                    listening.TrySetResult(new Uri(address));
                }
            });
        return new BackendProcess(home, started, await listening.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    public async ValueTask DisposeAsync()
    {
        await Programs.StopAsync(process, "TERM");
        home.Dispose();
    }
}
