using System.Text;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>What travels on a stream while a call takes long, and what hanging up means in either era.</summary>
public sealed class HttpStreamTests
{
    // There is no media to put it on, which takes as long to find out as an edit takes.
    private const string Message = "add a title \"Hello\" for 3 seconds";

    [Fact]
    public async Task A_Silent_Call_Shows_Its_Headers_Soon_And_Comments_Until_It_Answers()
    {
        await using var scene = await StartAsync("1.5", options => options with { KeepAlive = TimeSpan.FromSeconds(0.2), PromptHeaders = TimeSpan.FromSeconds(0.1) });

        using var answer = await scene.AskAsync("tools/call", Edit(), ("Mcp-Name", "send_edit"));
        var text = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        answer.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        text.IndexOf(": \n\n", StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf("data:", StringComparison.Ordinal));
        text.Split(": \n\n").Length.ShouldBeGreaterThan(3);
        text.ShouldContain("\"unchanged\"");
    }

    [Fact]
    public async Task Hanging_Up_In_The_Newer_Era_Ends_The_Call_And_Not_The_Job_And_Nobody_Was_Told()
    {
        await using var scene = await StartAsync("2", options => options with { PromptHeaders = TimeSpan.FromSeconds(0.1) });
        var answer = await scene.AskAsync("tools/call", Edit(), ("Mcp-Name", "send_edit"));
        answer.Dispose();

        // The same words while the job runs, and as long as its outcome was not told, give the job and send nothing.
        var again = await scene.CallAsync(null, "send_edit", new JsonObject { ["message"] = Message, ["wait_seconds"] = 60 });
        var jobs = await scene.CallAsync(null, "get_job");

        again["structuredContent"]!["status"]!.GetValue<string>().ShouldBe("unchanged");
        var job = jobs["structuredContent"]!["jobs"]!.AsArray().ShouldHaveSingleItem()!;
        job["job_id"]!.GetValue<string>().ShouldBe(again["structuredContent"]!["job_id"]!.GetValue<string>());
        job["told_at"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Hanging_Up_In_The_Older_Era_Is_No_Cancellation_And_The_Rest_Is_Replayed()
    {
        await using var scene = await StartAsync("2", options => options);
        var session = await scene.InitializeAsync();
        var body = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 5,
            ["method"] = "tools/call",
            ["params"] = new JsonObject
            {
                ["name"] = "send_edit",
                ["arguments"] = new JsonObject { ["message"] = Message, ["wait_seconds"] = 60 },
                ["_meta"] = new JsonObject { ["progressToken"] = "p" },
            },
        };
        string lastEvent;
        using (var answer = await scene.PostAsync(body.ToJsonString(), ("Mcp-Session-Id", session)))
        {
            lastEvent = await FirstEventAsync(await answer.Content.ReadAsStreamAsync());
        }

        using var replay = new HttpRequestMessage(HttpMethod.Get, scene.Mcp);
        replay.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        replay.Headers.TryAddWithoutValidation("Mcp-Session-Id", session);
        replay.Headers.TryAddWithoutValidation("Last-Event-ID", lastEvent);
        using var rest = await scene.Client.SendAsync(replay, HttpCompletionOption.ResponseHeadersRead);

        var (message, _) = await HttpScene.ReadAsync(rest);
        message["id"]!.GetValue<int>().ShouldBe(5);
        message["result"]!["structuredContent"]!["status"]!.GetValue<string>().ShouldBe("unchanged");
    }

    private static Task<HttpScene> StartAsync(string editSeconds, Func<Hosting.Http.HttpHostOptions, Hosting.Http.HttpHostOptions> change) =>
        HttpScene.StartAsync(new TempFolder(), change, (SettingNames.LocalEditSeconds, editSeconds), (SettingNames.LocalSilent, "0"));

    private static JsonObject Edit() =>
        new() { ["name"] = "send_edit", ["arguments"] = new JsonObject { ["message"] = Message, ["wait_seconds"] = 60 } };

    private static async Task<string> FirstEventAsync(Stream stream)
    {
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                return line[4..];
            }
        }

        throw new InvalidOperationException("The stream ended without an event.");
    }
}
