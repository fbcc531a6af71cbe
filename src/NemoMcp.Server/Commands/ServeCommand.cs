using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Commands;

/// <summary><c>serve</c>: the MCP server, on standard input and output or over HTTP.</summary>
internal static class ServeCommand
{
    public static Command Describe(Func<SettingsResult> settings, Func<SettingsResult> settingsForHttp, TimeProvider clock)
    {
        var http = new Option<bool>("--http") { Description = "Streamable HTTP at /mcp instead, for callers on this machine. Files are read only from NEMO_MEDIA_ROOTS." };
        var urls = new Option<string>("--urls") { Description = $"With --http: the address to listen on. Default: {HttpHostOptions.DefaultUrl}.", DefaultValueFactory = _ => HttpHostOptions.DefaultUrl };
        var command = new Command("serve", "Speak MCP over standard input and output (what assistants start).") { http, urls };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(http)
            ? RunHttpAsync(settingsForHttp(), parsed.GetValue(urls)!, clock, cancellationToken)
            : RunAsync(settings(), clock, cancellationToken));
        return command;
    }

    /// <summary>Malformed settings do not stop the server: a host shows what a tool answers, not why a process would not start.</summary>
    public static async Task<int> RunAsync(SettingsResult settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var desk = new ToolDesk(settings, clock);
        await new StdioHost(desk, clock).RunAsync(Terminal.OpenInput(), Terminal.OpenOutput(), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> RunHttpAsync(SettingsResult settings, string url, TimeProvider clock, CancellationToken cancellationToken)
    {
        var options = new HttpHostOptions { Address = AddressOf(url) };
        SettingsCheck.Require(settings);
        await using var desk = new ToolDesk(settings, clock);
        await using var host = await StartAsync(desk, options, clock, cancellationToken);
        await Terminal.Out.WriteLineAsync($"Listening on {new Uri(host.Address, "mcp")} (Ctrl-C stops).");
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private static async Task<HttpHost> StartAsync(ToolDesk desk, HttpHostOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await HttpHost.StartAsync(desk, options, clock, cancellationToken);
        }
        catch (IOException taken)
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, "--urls", taken)
            {
                Detail = $"{options.Address.GetLeftPart(UriPartial.Authority)} cannot be listened on: another program has that port. Choose another with --urls, for example http://127.0.0.1:0 for any free one.",
            };
        }
    }

    /// <summary>Without a key only this machine is answered.</summary>
    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http", PathAndQuery: "/", IsLoopback: true }
            ? address
            : throw new NemoException(NemoErrorCode.InvalidArgument, "--urls")
            {
                Detail = $"--urls was \"{ForeignText.Clean(text, 80)}\"; expected an http address of this machine, such as {HttpHostOptions.DefaultUrl}: there are no keys yet, so nobody else may call.",
            };
}
