using NemoMcp.Server.Commands.Setup.Editing;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>How a host starts this very program again: by absolute paths, because hosts start in folders and with a PATH of their own.</summary>
internal static class RunningProgram
{
    /// <summary>Set by <c>./nemo</c> to its own path: what it starts lies in a folder that the next build replaces.</summary>
    public const string LauncherVariable = "NEMO_LAUNCHER";

    public static ServerEntry Entry(IReadOnlyDictionary<string, string> environment) =>
        Entry(Environment.GetEnvironmentVariable(LauncherVariable), Environment.ProcessPath, AppContext.BaseDirectory, environment);

    public static ServerEntry Entry(string? launcher, string? program, string folder, IReadOnlyDictionary<string, string> environment)
    {
        string[] command = launcher is { Length: > 0 } && Path.IsPathFullyQualified(launcher) && File.Exists(launcher) ? [launcher]
            : Path.GetFileNameWithoutExtension(program) is "dotnet" ? [program!, Path.Combine(folder, "nemo-mcp.dll")]
            : [program ?? Path.Combine(folder, "nemo-mcp")];
        return new ServerEntry { Command = command[0], Arguments = [.. command[1..], "serve"], Environment = environment };
    }
}
