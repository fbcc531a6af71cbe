using System.Globalization;
using NemoMcp.Conformance;
using NemoMcp.Server.Commands;

using var stop = Terminal.ListenForStop();
switch (args)
{
    case ["--program", var program]:
        return await ConformanceRun.RunAsync(program, Terminal.Out, stop.Token) ? 0 : 1;

    case ["--serve", var port]:
        await using (var host = await FixtureHost.StartAsync(int.Parse(port, CultureInfo.InvariantCulture), stop.Token))
        {
            await Terminal.Out.WriteLineAsync($"Listening on {host.Mcp} (Ctrl-C stops).");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;

    default:
        await Terminal.Error.WriteLineAsync("conformance: say --program PATH to run both gates, or --serve PORT to run the suite by hand against the endpoint with its tools");
        return 2;
}
