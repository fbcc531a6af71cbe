using System.Diagnostics;
using NemoMcp.Testing;

namespace NemoMcp.Conformance.Gates;

/// <summary>The built program over HTTP, on any free port of this machine, in a home folder that is removed.</summary>
internal sealed class ProductHost : IAsyncDisposable
{
    // Far above a start on a busy machine.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly TempFolder _home;
    private readonly Process _process;

    private ProductHost(TempFolder home, Process process) => (_home, _process) = (home, process);

    public Uri Mcp { get; private set; } = null!;

    public static async Task<ProductHost> StartAsync(string program, CancellationToken cancellationToken)
    {
        var home = new TempFolder();
        var start = new ProcessStartInfo(program, ["serve", "--http", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = home.Path,
        };
        start.Environment["HOME"] = home.Path;
        start.Environment["NEMO_API_URL"] = "local";
        start.Environment["NEMO_STATE_DIR"] = Path.Combine(home.Path, "state");
        start.Environment["NEMO_MEDIA_ROOTS"] = home.Path;
        start.Environment.Remove("NEMO_TOKEN");
        var host = new ProductHost(home, Process.Start(start)!);
        try
        {
            var line = await host._process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(StartLimit, cancellationToken);
            host.Mcp = new Uri(line!.Split(' ').First(word => word.StartsWith("http:", StringComparison.Ordinal)));
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _home.Dispose();
    }
}
