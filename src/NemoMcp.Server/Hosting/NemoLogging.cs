using Microsoft.Extensions.Logging;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace NemoMcp.Server.Hosting;

/// <summary>Logs go to standard error and to a file of their own; standard output belongs to the protocol.</summary>
internal static class NemoLogging
{
    /// <summary>Three files of 5 MB: enough for a bad day, too little to fill a disk.</summary>
    private const int KeptFiles = 3;

    private const long FileBytes = 5_000_000;

    /// <summary>Made at the first tool call, because it makes the file. Quiet is for commands that tell a person everything themselves.</summary>
    public static ILoggerFactory Create(NemoSettings settings, bool quiet = false)
    {
        var level = LevelOf(settings.LogLevel);
        var path = settings.LogFile ?? PrivatePath(settings.StateFolder);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            // Its failures are thrown as well, and worded for people where they are caught.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .Enrich.WithProperty("Pid", Environment.ProcessId)
            .WriteTo.Console(
                // Exceptions go to the file: a person at a terminal, or in a host's window, is told in words.
                outputTemplate: "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose,
                restrictedToMinimumLevel: quiet ? LogEventLevel.Fatal : level > LogEventLevel.Warning ? level : LogEventLevel.Warning)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true),
                path,
                fileSizeLimitBytes: FileBytes,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: KeptFiles,
                shared: true)
            .CreateLogger();
        return new SerilogLoggerFactory(logger, dispose: true);
    }

    // Logs name films and their folders: they are for their owner's eyes only, as all that lies in the state folder.
    private static string PrivatePath(string stateFolder)
    {
        var folder = Path.Combine(stateFolder, "logs");
        try
        {
            PrivateFolder.Create(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A state folder that cannot be made is told by the first thing that has to be kept.
        }

        return Path.Combine(folder, "nemo-mcp.log");
    }

    private static LogEventLevel LevelOf(string name) => name.ToUpperInvariant() switch
    {
        "TRACE" or "VERBOSE" => LogEventLevel.Verbose,
        "DEBUG" => LogEventLevel.Debug,
        "WARNING" => LogEventLevel.Warning,
        "ERROR" => LogEventLevel.Error,
        "CRITICAL" or "FATAL" or "NONE" => LogEventLevel.Fatal,
        _ => LogEventLevel.Information,
    };
}
