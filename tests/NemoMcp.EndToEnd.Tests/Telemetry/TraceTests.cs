using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Protocol;
using NemoMcp.Testing.Backend;

namespace NemoMcp.EndToEnd.Tests.Telemetry;

/// <summary>A caller's trace through the tool and the flow to the backend, as a collector sees it.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Parent = "00f067aa0ba902b7";
    private const string Canary = "nmv_usr_trace-canary";

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Over_Stdio_The_Trace_In_The_Message_Goes_Through_To_The_Backend()
    {
        await using var backend = await BackendAsync();
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var client = await _home.ConnectAsync([.. collector.Settings, .. Settings(backend)]))
        {
            await client.CallToolAsync("create_session", NoArguments, options: WithTrace());
        }

        backend.RequestsTo(NemoRoutes.CreateSession).ShouldHaveSingleItem().Header("traceparent").ShouldNotBeNull().ShouldStartWith($"00-{Trace}-");
        backend.RequestsTo(NemoRoutes.CreateSession)[0].Header("tracestate").ShouldBe("vendor=value");
        await ShouldBeOneTraceAsync(collector, "pipe");
    }

    [Fact]
    public async Task Over_Http_The_Trace_In_The_Message_Comes_Before_The_One_In_The_Header()
    {
        await using var backend = await BackendAsync();
        await using var collector = await OtlpReceiver.StartAsync();
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings([.. collector.Settings, .. Settings(backend)]));
        await using var client = await program.ConnectAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["traceparent"] = $"00-{new string('a', 32)}-{new string('b', 16)}-01" });

        await client.CallToolAsync("create_session", NoArguments, options: WithTrace());

        await ShouldBeOneTraceAsync(collector, "tcp");
        collector.Spans.Where(span => span.Name == "server/discover").ShouldAllBe(span => span.TraceId == new string('a', 32));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Trace_In_The_Header_Reaches_The_Backend_With_And_Without_A_Collector(bool collected)
    {
        await using var backend = await BackendAsync();
        await using var collector = await OtlpReceiver.StartAsync();
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings([.. collected ? collector.Settings : [], .. Settings(backend)]));
        await using var client = await program.ConnectAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["traceparent"] = $"00-{Trace}-{Parent}-01" });

        await client.CallToolAsync("create_session", NoArguments);
        await client.CallToolAsync("get_job", new Dictionary<string, object?>(StringComparer.Ordinal) { ["job_id"] = "job_unknown" });

        backend.RequestsTo(NemoRoutes.CreateSession).ShouldHaveSingleItem().Header("traceparent").ShouldNotBeNull().ShouldStartWith($"00-{Trace}-");
        LogText().ShouldContain(Trace);
    }

    [Fact]
    public async Task Nothing_That_Is_Secret_Or_Of_A_Person_Is_In_Spans_And_Metrics()
    {
        await using var backend = await BackendAsync();
        backend.OnGet(NemoRoutes.State(new("*"))).Always(ScriptedReply.Golden("replies/error-session.json"));
        await using var collector = await OtlpReceiver.StartAsync();
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings([.. collector.Settings, .. Settings(backend)]));
        await using var client = await program.ConnectAsync();

        await client.CallToolAsync("create_session", new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "canary-name" });
        await client.CallToolAsync("upload_media", new Dictionary<string, object?>(StringComparer.Ordinal) { ["sources"] = new[] { "/canary-folder/canary-file.mp4" } });
        await client.CallToolAsync("get_state", new Dictionary<string, object?>(StringComparer.Ordinal) { ["session_id"] = "canary-session" });
        await Should.ThrowAsync<McpException>(async () => await client.CallToolAsync("canary-tool", NoArguments));
        using var unknown = await program.Http.GetAsync(new Uri(program.Mcp, "/canary-path"));

        await collector.UntilAsync(got => got.Metrics.Contains("mcp.server.operation.duration") && got.Spans.Any(span => span.Name == "tools/call _OTHER"));
        var page = await program.MetricsAsync();
        foreach (var everything in new[] { collector.Everything, page })
        {
            everything.ShouldContain("create_session");
            everything.ShouldNotContain("canary");
            everything.ShouldNotContain(GoldenBackend.Session.Value);
            everything.ShouldNotContain(_home.Path);
        }
    }

    [Fact]
    public async Task Without_A_Collector_Nothing_Of_OpenTelemetry_Is_Loaded()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var collector = await OtlpReceiver.StartAsync();
        (await LoadedAsync(_home.Settings())).ShouldNotContain("OpenTelemetry");
        (await LoadedAsync(_home.Settings(collector.Settings))).ShouldContain("OpenTelemetry");
        (await LoadedAsync(_home.Settings([.. collector.Settings, ("OTEL_SDK_DISABLED", "true")]))).ShouldNotContain("OpenTelemetry");
    }

    private static async Task<string> LoadedAsync(Dictionary<string, string?> settings)
    {
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], settings);
        await using var client = await program.ConnectAsync();
        await client.CallToolAsync("get_job", NoArguments);
        await program.MetricsAsync();
        return await File.ReadAllTextAsync($"/proc/{program.Id}/maps");
    }

    private static IReadOnlyDictionary<string, object?> NoArguments { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    private static RequestOptions WithTrace() => new() { Meta = new JsonObject { ["traceparent"] = $"00-{Trace}-{Parent}-01", ["tracestate"] = "vendor=value" } };

    private static (string, string?)[] Settings(ScriptedBackend backend) => [("NEMO_API_URL", backend.Address.ToString()), ("NEMO_TOKEN", Canary)];

    private static async Task<ScriptedBackend> BackendAsync() => (await ScriptedBackend.StartAsync()).GivesSession().GivesCredits();

    private static async Task ShouldBeOneTraceAsync(OtlpReceiver collector, string transport)
    {
        await collector.UntilAsync(got => got.Spans.Any(span => span.Name == "tools/call create_session") && got.Spans.Any(span => span.Name.StartsWith("POST ", StringComparison.Ordinal)));
        var tool = collector.Spans.Single(span => span.Name == "tools/call create_session");
        var flow = collector.Spans.Single(span => span.Name == "session");
        var request = collector.Spans.Single(span => span.Name == "POST " + NemoRoutes.CreateSession);

        (tool.TraceId, tool.ParentId).ShouldBe((Trace, Parent));
        (flow.TraceId, flow.ParentId).ShouldBe((Trace, tool.SpanId));
        (request.TraceId, request.ParentId).ShouldBe((Trace, flow.SpanId));
        tool.Attributes["mcp.method.name"].ShouldBe("tools/call");
        tool.Attributes["gen_ai.tool.name"].ShouldBe("create_session");
        tool.Attributes["gen_ai.operation.name"].ShouldBe("execute_tool");
        tool.Attributes["mcp.protocol.version"].ShouldNotBeNullOrEmpty();
        tool.Attributes["network.transport"].ShouldBe(transport);
        request.Attributes["http.response.status_code"].ShouldBe("200");
    }

    private string LogText()
    {
        var file = Directory.GetFiles(Path.Combine(_home.StateFolder, "logs")).ShouldHaveSingleItem();
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
