using System.CommandLine;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Commands;

/// <summary><c>serve</c>: the MCP server on standard input and output.</summary>
internal static class ServeCommand
{
    public static Command Describe(Func<SettingsResult> settings, TimeProvider clock)
    {
        var command = new Command("serve", "Speak MCP over standard input and output (what assistants start).");
        command.SetAction((_, cancellationToken) => RunAsync(settings(), clock, cancellationToken));
        return command;
    }

    /// <summary>Malformed settings do not stop the server: a host shows what a tool answers, not why a process would not start.</summary>
    public static async Task<int> RunAsync(SettingsResult settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var desk = new ToolDesk(settings, clock);
        await new StdioHost(desk, clock).RunAsync(Terminal.OpenInput(), Terminal.OpenOutput(), cancellationToken);
        return ExitCode.Done;
    }
}
