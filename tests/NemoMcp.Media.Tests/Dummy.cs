using NemoMcp.Media;

namespace NemoMcp.Media.Tests;

/// <summary>Runs the dummy program, or names it.</summary>
internal static class Dummy
{
    /// <summary>Reached only when something hangs.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "NemoMcp.FFmpegDummy.exe" : "NemoMcp.FFmpegDummy");

    public static FFmpegProcess Process => new(Program, TimeProvider.System);

    public static FFmpegRun Run(params string[] words) => new() { Arguments = words, TimeLimit = Long };

    public static async Task<List<string>> LinesAsync(FFmpegRun run, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        await Process.RunAsync(run with { OnLine = lines.Add }, cancellationToken);
        return lines;
    }
}
