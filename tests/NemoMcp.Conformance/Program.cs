using System.Globalization;
using NemoMcp.Conformance;
using NemoMcp.Server.Commands;

using var stop = Terminal.ListenForStop();
if (args is ["--serve", var port])
{
    await using var host = await FixtureHost.StartAsync(int.Parse(port, CultureInfo.InvariantCulture), stop.Token);
    await Terminal.Out.WriteLineAsync($"Listening on {host.Mcp} (Ctrl-C stops).");
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    return 0;
}

return 2;
