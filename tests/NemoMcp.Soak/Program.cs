using NemoMcp.Server.Commands;
using NemoMcp.Soak;

using var stop = Terminal.ListenForStop();
return SoakOptions.Read(args, Environment.GetEnvironmentVariable) is { } options
    ? await new SoakRun(options, Terminal.Out).RunAsync(stop.Token) ? 0 : 1
    : 2;
