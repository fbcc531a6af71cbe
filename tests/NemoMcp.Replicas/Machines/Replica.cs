using System.Diagnostics;
using System.Globalization;
using NemoMcp.Testing;

namespace NemoMcp.Replicas.Machines;

/// <summary>The built program over HTTP, with a home of its own and a store that it shares.</summary>
public sealed class Replica : IAsyncDisposable
{
    private readonly TempFolder home = new();
    private readonly Dictionary<string, string?> settings;
    private Process? process;

    public Replica(string? store, Uri backend, string films, params (string Name, string? Value)[] more)
    {
        settings = new(StringComparer.Ordinal)
        {
            ["HOME"] = home.Path,
            ["NEMO_STORE"] = store,
            ["NEMO_API_URL"] = backend.ToString(),
            ["NEMO_STATE_DIR"] = home.File("state"),
            ["NEMO_OUTPUT_DIR"] = films,
            ["NEMO_MEDIA_ROOTS"] = Path.Combine(Repository.Root, "tests", "Media"),
            ["NEMO_POLL_SECONDS"] = "0.2",
            ["NEMO_RECOVERY_DELAYS"] = "0.5,1,2,2",
            ["NEMO_TOKEN"] = null,
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }
    }

    public int Port { get; } = FreePort.Find();

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    public int ProcessId => process!.Id;

    /// <summary>Everything that it has written into its log so far.</summary>
    public string Log => string.Join('\n', Directory.Exists(Path.Combine(home.Path, "state", "logs"))
        ? Directory.GetFiles(Path.Combine(home.Path, "state", "logs")).Select(Read)
        : []);

    public async Task StartAsync(bool untilReady = true)
    {
        process = Programs.Start(Programs.Nemo, ["serve", "--http", "--urls", Address.ToString().TrimEnd('/')], settings);
        await Answering.UntilAsync(new Uri(Address, untilReady ? "readyz" : "healthz"));
    }

    /// <summary>SIGKILL: it gets no moment to put anything right.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await Programs.StopAsync(process, "TERM");
            process = null;
        }

        home.Dispose();
    }

    private static string Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
