using System.Diagnostics;
using NemoMcp.Testing;

namespace NemoMcp.Replicas.Machines;

/// <summary>Where the programs are that play together, and how they are started.</summary>
public static class Programs
{
    /// <summary>The program that <c>./nemo build</c> made, else the one beside this.</summary>
    public static string Nemo { get; } =
        Environment.GetEnvironmentVariable("NEMO_PROGRAM") is { Length: > 0 } built ? built : Path.Combine(AppContext.BaseDirectory, "nemo-mcp");

    /// <summary>The newest PostgreSQL of this machine; Debian keeps its programs out of the search path.</summary>
    public static string Postgres(string name)
    {
        var found = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin", name)).FirstOrDefault(File.Exists)
            : null;
        return found ?? OnPath(name) ?? throw new FileNotFoundException($"{name} is missing: install postgresql with your system's packages.");
    }

    public static string Nginx { get; } = OnPath("nginx") ?? "/usr/sbin/nginx";

    /// <summary>Starts a program whose output is read away, so that it never waits for a reader.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, Action<string>? line = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder ?? "/" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, told) => line?.Invoke(told.Data ?? "");
        process.ErrorDataReceived += (_, told) => line?.Invoke(told.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        var lines = new List<string>();
        using var process = Start(program, arguments, line: lines.Add);
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        if (process.ExitCode is not 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Join('\n', lines)}");
        }
    }

    /// <summary>Asks a process to end, and makes it end when it does not.</summary>
    public static async Task StopAsync(Process process, string signal)
    {
        try
        {
            if (!process.HasExited)
            {
                await RunAsync("/bin/kill", $"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
                await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(15)).Token);
            }
        }
        catch (Exception late) when (late is OperationCanceledException or InvalidOperationException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Append("/sbin")
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
