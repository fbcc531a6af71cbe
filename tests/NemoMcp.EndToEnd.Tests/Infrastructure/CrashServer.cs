using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>The built program as a server over stdio, with a client, that can be killed where it stands.</summary>
internal sealed class CrashServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly McpClient _client;

    private CrashServer(Process process, McpClient client) => (_process, _client) = (process, client);

    public static async Task<CrashServer> StartAsync(NemoHome home, params (string Name, string? Value)[] settings)
    {
        var process = Processes.Start(NemoHome.Program, ["serve"], home.Settings(settings), home.Path);
        // A pipe that nobody reads fills up, and then the server waits for its reader.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var transport = new StreamClientTransport(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        return new CrashServer(process, await McpClient.CreateAsync(transport, new McpClientOptions { InitializationTimeout = Processes.Limit }));
    }

    /// <summary>The structured answer of a call that succeeds.</summary>
    public async Task<JsonElement> CallAsync(string tool, Dictionary<string, object?> arguments)
    {
        var result = await AskAsync(tool, arguments);
        result.IsError.ShouldNotBe(true, string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        return result.StructuredContent!.Value;
    }

    /// <summary>The machine's copy of the error that a call ends with.</summary>
    public async Task<JsonElement> FailAsync(string tool, Dictionary<string, object?> arguments)
    {
        var result = await AskAsync(tool, arguments);
        result.IsError.ShouldBe(true, result.StructuredContent?.ToString());
        return NemoHome.Json(result.Meta!["nemo/error"]!.ToJsonString());
    }

    /// <summary>SIGKILL: the program gets no moment to put anything right. Its children live on, as they would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        using var limit = new CancellationTokenSource(Processes.Limit);
        await _process.WaitForExitAsync(limit.Token);
        if (!OperatingSystem.IsWindows())
        {
            _process.ExitCode.ShouldBe(128 + 9);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _client.DisposeAsync();
        _process.Dispose();
    }

    private async Task<CallToolResult> AskAsync(string tool, Dictionary<string, object?> arguments)
    {
        using var limit = new CancellationTokenSource(Processes.Limit);
        return await _client.CallToolAsync(tool, arguments, new Progress<ProgressNotificationValue>(), cancellationToken: limit.Token);
    }
}
