using System.Security.Cryptography;
using System.Text;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>The built program over HTTP: keys, a film for a caller elsewhere, and an end that loses nothing.</summary>
public sealed class HttpServeTests : IDisposable
{
    private const string Key = "key-of-the-tests";

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Caller_With_A_Key_Makes_A_Film_And_Fetches_It()
    {
        await using var server = await HttpServer.StartAsync(WithKeys(), "serve", "--http");
        await using var client = await server.ConnectAsync(Key);

        await CallAsync(client, "upload_media", new() { ["sources"] = new[] { Repository.Media("box.mp4") } });
        await CallAsync(client, "send_edit", new() { ["message"] = "keep the first 2 seconds", ["wait_seconds"] = 60 });
        var film = await CallAsync(client, "export_video", new() { ["quality"] = "draft", ["wait_seconds"] = 120 });

        film.StructuredContent!.Value.GetProperty("file").TryGetProperty("path", out _).ShouldBeFalse();
        var link = film.StructuredContent.Value.GetProperty("url").GetString()!;
        film.Content.OfType<ResourceLinkBlock>().Single().Uri.ShouldBe(link);
        link.ShouldStartWith($"{server.Address}files/");
        var saved = _home.File("fetched.mp4");
        (await Processes.RunAsync("curl", ["--noproxy", "*", "-sSf", "-o", saved, link])).ExitCode.ShouldBe(0);
        (await Film.OpenAsync(saved)).Duration.ShouldBe(2, 0.2);
    }

    [Fact]
    public async Task A_Server_That_Is_Asked_To_Stop_Answers_Who_Waits_And_The_Next_One_Goes_On()
    {
        await using var backend = await HttpServer.StartAsync(_home.Settings(), "backend", "--edit-seconds", "6");
        var settings = WithKeys(("NEMO_API_URL", backend.Address.ToString()), ("NEMO_RECOVERY_DELAYS", "1,1,1,1,1"));
        string job;
        await using (var first = await HttpServer.StartAsync(settings, "serve", "--http"))
        {
            await using var client = await first.ConnectAsync(Key);
            await CallAsync(client, "upload_media", new() { ["sources"] = new[] { Repository.Media("box.mp4") } });
            var begun = await CallAsync(client, "send_edit", new() { ["message"] = "add a title \"Hello\" for 3 seconds", ["wait_seconds"] = 2 });
            job = begun.StructuredContent!.Value.GetProperty("job_id").GetString()!;
            var waiting = CallAsync(client, "get_job", new() { ["job_id"] = job, ["wait_seconds"] = 100 });

            (await first.StopAsync()).ShouldBe(0);

            (await waiting).StructuredContent!.Value.GetProperty("status").GetString().ShouldBe("running");
        }

        await using var second = await HttpServer.StartAsync(settings, "serve", "--http");
        await using var next = await second.ConnectAsync(Key);
        var told = await CallAsync(next, "get_job", new() { ["job_id"] = job, ["wait_seconds"] = 60 });
        told.StructuredContent!.Value.GetProperty("status").GetString().ShouldBe("completed");
        told.StructuredContent.Value.GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Without_Keys_Only_This_Machine_Is_Served_Unless_Somebody_Insists()
    {
        var refused = await Processes.RunAsync(NemoHome.Program, ["serve", "--http", "--urls", "http://0.0.0.0:0"], _home.Settings());

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("NEMO_HTTP_AUTH");
        refused.Errors.ShouldContain("--insecure");
    }

    [Fact]
    public async Task Settings_That_Do_Not_Go_Together_Are_Told_At_The_Start()
    {
        var refused = await Processes.RunAsync(NemoHome.Program, ["serve", "--http"], _home.Settings(("NEMO_HTTP_AUTH", "introspection")));

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("NEMO_HTTP_ISSUER");
    }

    private Dictionary<string, string?> WithKeys(params (string Name, string? Value)[] more)
    {
        var keys = _home.File("keys.txt");
        File.WriteAllText(keys, $"tests {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}\n");
        return _home.Settings([("NEMO_HTTP_AUTH", "tokens"), ("NEMO_HTTP_TOKENS_FILE", keys), .. more]);
    }

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments);
        result.IsError.ShouldNotBe(true, string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        return result;
    }
}
