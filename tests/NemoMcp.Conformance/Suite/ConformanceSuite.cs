using System.Diagnostics;
using System.Text.Json;
using NemoMcp.Testing;

namespace NemoMcp.Conformance.Suite;

/// <summary>The official suite from npm, run with the Node that it needs against one address.</summary>
internal static class ConformanceSuite
{
    /// <summary>The sets of requirements that the suite has frozen.</summary>
    public static readonly IReadOnlyList<string> Revisions = ["2025-11-25", "2026-07-28"];

    // A set takes less than half a minute; this ends one that hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static string Modules => Path.Combine(Repository.Root, "tests", "clients", "node_modules");

    /// <summary>Every check of one revision's set. Throws where the suite is not installed, hangs, or leaves no results.</summary>
    /// <param name="mcp">The address of the server.</param>
    /// <param name="revision">One of <see cref="Revisions"/>.</param>
    /// <param name="matters">The scenarios that are asked once more, alone, when they fail: the suite waits half a second for some answers, which a busy machine may miss.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyList<Check>> RunAsync(Uri mcp, string revision, Func<Check, bool> matters, CancellationToken cancellationToken)
    {
        var checks = await RunAsync(mcp, ["--requirements", revision], cancellationToken);
        foreach (var scenario in checks.Where(check => (check.Failed || check.IsWarning) && matters(check)).Select(check => check.Scenario).Distinct().ToList())
        {
            var again = await RunAsync(mcp, ["--scenario", scenario, "--spec-version", revision, "--force"], cancellationToken);
            checks = [.. checks.Where(check => check.Scenario != scenario), .. again];
        }

        return checks;
    }

    private static async Task<IReadOnlyList<Check>> RunAsync(Uri mcp, IReadOnlyList<string> what, CancellationToken cancellationToken)
    {
        using var results = new TempFolder();
        var start = new ProcessStartInfo(
            Path.Combine(Modules, "node", "bin", "node"),
            [
                Path.Combine(Modules, "@modelcontextprotocol", "conformance", "dist", "index.js"),
                "server", "--url", mcp.ToString(), .. what, "--output-dir", results.Path,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        var said = await RunAsync(start, cancellationToken);
        var checks = Directory.GetDirectories(results.Path).Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        return checks.Count > 0 ? checks : throw new InvalidOperationException($"The suite left no results; it said: {said}");
    }

    private static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return await errors + await output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>A folder is <c>server-SCENARIO-2026-11-21T12-42-54-448Z</c>.</summary>
    private static IEnumerable<Check> Read(string folder)
    {
        const int Stamp = 25;
        var name = Path.GetFileName(folder);
        var scenario = name["server-".Length..^Stamp];
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "checks.json")));
        return
        [
            .. document.RootElement.EnumerateArray().Select(check => new Check(
                scenario,
                check.GetProperty("id").GetString()!,
                check.GetProperty("status").GetString()!,
                check.TryGetProperty("errorMessage", out var message) ? message.GetString() : null)),
        ];
    }
}
