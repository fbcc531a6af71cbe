using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Telemetry;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Commands;

/// <summary><c>serve</c>: the MCP server, on standard input and output or over HTTP.</summary>
internal static class ServeCommand
{
    public static Command Describe(Func<SettingsResult> settings, Func<SettingsResult> settingsForHttp, TimeProvider clock)
    {
        var http = new Option<bool>("--http") { Description = "Streamable HTTP at /mcp instead. Files are read only from NEMO_MEDIA_ROOTS; callers from other machines need keys (NEMO_HTTP_AUTH)." };
        var urls = new Option<string>("--urls") { Description = $"With --http: the address to listen on. Default: {HttpHostOptions.DefaultUrl}.", DefaultValueFactory = _ => HttpHostOptions.DefaultUrl };
        var insecure = new Option<bool>("--insecure") { Description = "With --http: answers other machines without keys. Whoever reaches the port can edit, spend credits and fetch films." };
        var command = new Command("serve", "Speak MCP over standard input and output (what assistants start).") { http, urls, insecure };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(http)
            ? RunHttpAsync(settingsForHttp(), parsed.GetValue(urls)!, parsed.GetValue(insecure), clock, cancellationToken)
            : RunAsync(settings(), clock, cancellationToken));
        return command;
    }

    /// <summary>Malformed settings do not stop the server: a host shows what a tool answers, not why a process would not start.</summary>
    public static async Task<int> RunAsync(SettingsResult settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var telemetry = OtlpExport.Start(null);
        await using var desk = new ToolDesk(settings, clock);
        await new StdioHost(desk, clock).RunAsync(Terminal.OpenInput(), Terminal.OpenOutput(), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> RunHttpAsync(SettingsResult settings, string url, bool insecure, TimeProvider clock, CancellationToken cancellationToken)
    {
        var http = SettingsCheck.Require(settings).Http;
        var options = new HttpHostOptions
        {
            Address = ListenAddress.Check(url, http, insecure),
            AllowedHosts = http.PublicUrl is { } address ? [.. http.AllowedHosts, address.IdnHost] : http.AllowedHosts,
        };
        var doors = await HttpDoors.OpenAsync(settings.Settings, clock, cancellationToken);
        await using var desk = new ToolDesk(settings, clock, doors: doors);
        await using var host = await StartAsync(desk, doors, options, clock, cancellationToken);
        using var telemetry = OtlpExport.Start(host.MeterScope);
        if (!options.Address.IsLoopback && http.Auth is HttpAuth.None)
        {
            await Terminal.Error.WriteLineAsync("--insecure: there are no keys. Whoever reaches this port can edit, spend credits and fetch films.");
        }

        if (IPAddress.TryParse(options.Address.DnsSafeHost, out var every) && (every.Equals(IPAddress.Any) || every.Equals(IPAddress.IPv6Any)) && options.AllowedHosts.Count == 0)
        {
            await Terminal.Error.WriteLineAsync($"Other machines are refused until this host knows a name that they call it by: set {SettingNames.PublicUrl}, or {SettingNames.HttpAllowedHosts}.");
        }

        await Terminal.Out.WriteLineAsync($"Listening on {new Uri(host.Address, "mcp")} (Ctrl-C stops).");
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private static async Task<HttpHost> StartAsync(ToolDesk desk, HttpDoors doors, HttpHostOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await HttpHost.StartAsync(desk, doors, options, clock, cancellationToken);
        }
        catch (IOException taken)
        {
            throw NotHere(options, "another program has that port", taken);
        }
        catch (SocketException refused)
        {
            throw NotHere(options, refused.SocketErrorCode is SocketError.AccessDenied ? "this user may not have that port" : "this machine has no such address", refused);
        }
    }

    private static NemoException NotHere(HttpHostOptions options, string reason, Exception problem) => new(NemoErrorCode.InvalidArgument, "--urls", problem)
    {
        Detail = $"{options.Address.GetLeftPart(UriPartial.Authority)} cannot be listened on: {reason}. Choose another with --urls, for example http://127.0.0.1:0 for any free port.",
    };
}
