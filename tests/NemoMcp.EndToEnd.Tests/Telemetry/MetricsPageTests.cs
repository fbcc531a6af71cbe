using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests.Telemetry;

/// <summary><c>/metrics</c> after some work, as Prometheus reads it.</summary>
public sealed partial class MetricsPageTests : IDisposable
{
    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Calls_Jobs_Requests_And_Credits_Are_Counted()
    {
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings());
        await using var client = await program.ConnectAsync();
        await client.CallToolAsync("send_edit", new Dictionary<string, object?>(StringComparer.Ordinal) { ["message"] = "Add a title \"Harbour\" for 3 seconds" });
        await client.CallToolAsync("get_credits", new Dictionary<string, object?>(StringComparer.Ordinal));
        await client.CallToolAsync("get_job", new Dictionary<string, object?>(StringComparer.Ordinal) { ["job_id"] = "job_unknown" });

        var page = await program.MetricsAsync();

        var values = Read(page);
        values["mcp_server_operation_duration_seconds_count{gen_ai_operation_name=\"execute_tool\",gen_ai_tool_name=\"send_edit\",mcp_method_name=\"tools/call\",mcp_protocol_version=\"2026-07-28\",network_protocol_name=\"http\",network_transport=\"tcp\"}"].ShouldBe(1);
        values["mcp_server_operation_duration_seconds_count{error_type=\"tool_error\",gen_ai_operation_name=\"execute_tool\",gen_ai_tool_name=\"get_job\",mcp_method_name=\"tools/call\",mcp_protocol_version=\"2026-07-28\",nemo_error_code=\"job_not_found\",network_protocol_name=\"http\",network_transport=\"tcp\"}"].ShouldBe(1);
        values["nemo_job_duration_seconds_count{nemo_job_kind=\"edit\",nemo_job_status=\"completed\"}"].ShouldBe(1);
        values["nemo_jobs_running{nemo_job_kind=\"edit\"}"].ShouldBe(0);
        values.ShouldContain(pair => pair.Key.StartsWith("http_client_request_duration_seconds_count{", StringComparison.Ordinal) && pair.Key.Contains("/run_sse", StringComparison.Ordinal) && pair.Value == 1);
        values.ShouldContain(pair => pair.Key.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && pair.Key.Contains("http_route=\"/mcp\"", StringComparison.Ordinal) && pair.Value >= 3);
        values.Keys.ShouldNotContain(name => name.Contains("{id}", StringComparison.Ordinal) && name.StartsWith("http_server", StringComparison.Ordinal));
        values.Keys.ShouldContain("nemo_credits_available");
        values["dotnet_process_memory_working_set_bytes"].ShouldBeGreaterThan(1_000_000);
        await ShouldPleasePromtoolAsync(page);
    }

    [Fact]
    public async Task The_Page_Is_Only_Read()
    {
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings());
        using var nothing = new StringContent("");

        using var answer = await program.Http.PostAsync(new Uri(program.Mcp, "/metrics"), nothing);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await program.MetricsAsync()).ShouldStartWith("# HELP target_info");
    }

    [Fact]
    public async Task Who_Asks_From_Elsewhere_Needs_A_Key()
    {
        const string Key = "metrics-test-key";
        var keys = _home.File("keys");
        await File.WriteAllTextAsync(keys, $"watcher {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}\n");
        await using var program = await HttpProgram.StartAsync(["serve", "--http"], _home.Settings(("NEMO_HTTP_AUTH", "tokens"), ("NEMO_HTTP_TOKENS_FILE", keys)));

        (await StatusAsync(program)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(program, ("X-Forwarded-For", "203.0.113.7"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(program, ("Forwarded", "for=203.0.113.7"), ("Authorization", "Bearer wrong"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(program, ("X-Forwarded-For", "203.0.113.7"), ("Authorization", $"Bearer {Key}"))).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpProgram program, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Mcp, "/metrics"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await program.Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The text format as it is defined, line by line; each series once, each histogram whole.</summary>
    private static Dictionary<string, double> Read(string page)
    {
        page.ShouldEndWith("\n");
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                types.TryAdd(words[2], words[3]).ShouldBeTrue(line);
            }
            else if (!line.StartsWith('#'))
            {
                var sample = Sample().Match(line);
                sample.Success.ShouldBeTrue(line);
                types.Keys.ShouldContain(name => sample.Groups["name"].Value == name || Regex.IsMatch(sample.Groups["name"].Value, $"^{name}_(bucket|sum|count)$"), line);
                values.TryAdd(line[..line.LastIndexOf(' ')], double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture)).ShouldBeTrue(line);
            }
        }

        foreach (var count in values.Where(pair => pair.Key.Contains("_seconds_count", StringComparison.Ordinal)))
        {
            var last = count.Key.Replace("_count{", "_bucket{", StringComparison.Ordinal)[..^1] + ",le=\"+Inf\"}";
            values[last].ShouldBe(count.Value);
        }

        return values;
    }

    // Debian's package "prometheus" brings it; where it is missing, the reading above is the check.
    private static async Task ShouldPleasePromtoolAsync(string page)
    {
        if (!File.Exists("/usr/bin/promtool"))
        {
            return;
        }

        var checkedPage = await Processes.RunAsync("/usr/bin/promtool", ["check", "metrics"], input: page);
        checkedPage.ExitCode.ShouldBe(0, checkedPage.ToString());
    }

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\[\\"n])*",?)*\})? (?<value>[-+0-9.eE]+|NaN|\+Inf|-Inf)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();
}
