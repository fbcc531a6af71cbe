using NemoMcp.Replicas.Rounds;
using NemoMcp.Server.Commands;

if (RoundOptions.Read(args) is not { } options)
{
    await Terminal.Error.WriteLineAsync("replicas: say for example: --rounds 50 --sessions 8 --seed 7");
    return 2;
}

using var stop = Terminal.ListenForStop();
var tally = await new ReplicaRun(options, Terminal.Out).RunAsync(stop.Token);
await ReplicaRun.TellAsync(options, tally, Terminal.Out);
return tally is { Lost: 0, SentTwice: 0 } ? 0 : 1;
