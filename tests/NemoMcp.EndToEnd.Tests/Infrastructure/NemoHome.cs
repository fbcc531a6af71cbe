using System.Text.Json;
using ModelContextProtocol.Client;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>A made-up home folder with the built program and its settings: nothing of the machine's own state is seen or touched.</summary>
internal sealed class NemoHome : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>The program that <c>./nemo build</c> made, else the one beside the tests.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("NEMO_PROGRAM") is { Length: > 0 } built ? built
        : System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "nemo-mcp.exe" : "nemo-mcp");

    /// <summary>Where it really lies, as it sees itself: a build is reached through a link to its folder.</summary>
    public static string ResolvedProgram { get; } = System.IO.Path.Combine(
        Directory.ResolveLinkTarget(System.IO.Path.GetDirectoryName(Program)!, returnFinalTarget: true)?.FullName ?? System.IO.Path.GetDirectoryName(Program)!,
        System.IO.Path.GetFileName(Program));

    public string Path => _folder.Path;

    public string StateFolder => System.IO.Path.Combine(Path, "state");

    public string OutputFolder => System.IO.Path.Combine(Path, "films");

    public string Clients => System.IO.Path.Combine(Repository.Root, "tests", "clients");

    /// <summary>Settings for the embedded backend; the tests' films are a media root.</summary>
    public Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["HOME"] = Path,
        ["NEMO_API_URL"] = "local",
        ["NEMO_STATE_DIR"] = StateFolder,
        ["NEMO_OUTPUT_DIR"] = OutputFolder,
        ["NEMO_MEDIA_ROOTS"] = string.Join(System.IO.Path.PathSeparator, Path, System.IO.Path.Combine(Repository.Root, "tests", "Media")),
        ["NEMO_LOCAL_SILENT"] = "0",
        ["NEMO_CLIENT_ID"] = "end-to-end-tests",
        ["NEMO_TOKEN"] = null,
    };

    public Dictionary<string, string?> Settings(params (string Name, string? Value)[] more)
    {
        var all = Settings();
        foreach (var (name, value) in more)
        {
            all[name] = value;
        }

        return all;
    }

    /// <summary>A script that starts the program with these settings, for clients that hand no environment on.</summary>
    public string Launcher()
    {
        var path = File("nemo-under-test");
        var settings = Settings().Where(setting => setting.Value is not null).Select(setting => $"export {setting.Key}='{setting.Value}'");
        System.IO.File.WriteAllText(path, $"#!/bin/sh\n{string.Join('\n', settings)}\nexec '{Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    public string File(params string[] parts) => _folder.File(parts);

    public Task<Ended> RunAsync(params string[] arguments) => Processes.RunAsync(Program, arguments, Settings(), folder: Path);

    /// <summary>A client over stdio, as a host would be.</summary>
    public Task<McpClient> ConnectAsync(params (string Name, string? Value)[] settings)
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = Program,
            Arguments = ["serve"],
            WorkingDirectory = Path,
            EnvironmentVariables = Settings(settings),
            ShutdownTimeout = TimeSpan.FromSeconds(10),
        });
        return McpClient.CreateAsync(transport, new McpClientOptions { InitializationTimeout = TimeSpan.FromSeconds(60) });
    }

    public void Dispose() => _folder.Dispose();

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
