using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.Skills;

/// <summary>Prompts, resources, completion and the introduction, in both protocol eras.</summary>
public sealed class BeyondToolsTests : IDisposable
{
    private const int MaxWords = 120;

    private readonly SkillHome _skills = new();

    public void Dispose() => _skills.Dispose();

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Everything_Beside_The_Tools_Can_Be_Listed_And_Read(string era)
    {
        _skills.Write(".cursor/skills", "of-mine", $"name: of-mine\nversion: 1.0.0\ndescription: Makes things of mine.\n{SkillHome.Mark}");
        await using var client = await ConnectAsync(era);
        client.NegotiatedProtocolVersion.ShouldBe(era);
        client.ServerInstructions!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThan(MaxWords);

        var prompts = await client.ListPromptsAsync();
        prompts.Select(prompt => prompt.Name).ShouldBe(["generator-youtube", "free-shorts", "of-mine", "quick_edit", "batch_edit", "iterate"]);
        var given = new Dictionary<string, object?>(StringComparer.Ordinal) { ["media"] = "~/a.mp4", ["instruction"] = "保留前 10 秒" };
        Text(await client.GetPromptAsync("of-mine", given)).ShouldContain("skill: \"of-mine\"");
        Text(await client.GetPromptAsync("iterate", given)).ShouldContain("素材：~/a.mp4");
        (await Should.ThrowAsync<McpProtocolException>(async () => await client.GetPromptAsync("missing"))).ErrorCode.ShouldBe(McpErrorCode.InvalidParams);

        (await client.ListResourcesAsync()).Select(resource => resource.Uri).ShouldBe(["skill://generator-youtube", "skill://free-shorts", "skill://of-mine"]);
        (await client.ListResourceTemplatesAsync()).Select(template => template.UriTemplate).ShouldBe(
            ["skill://{name}", "nemo://sessions/{session_id}/timeline", "nemo://sessions/{session_id}/draft", "nemo://jobs/{job_id}"]);
        (await ReadAsync(client, "skill://free-shorts")).ShouldBe(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "skills", "free-shorts", "SKILL.md")));
        foreach (var missing in new[] { "skill://missing", "skill://of-mine/../../x", "skill://of-mine/%2e%2e/%2e%2e/%2e%2e/state", "nemo://sessions/1/else", "nemo://jobs/job_missing", "file:///etc/passwd" })
        {
            (await Should.ThrowAsync<McpProtocolException>(async () => await client.ReadResourceAsync(missing)))
                .ErrorCode.ShouldBe(era == "2025-11-25" ? McpErrorCode.ResourceNotFound : McpErrorCode.InvalidParams, missing);
        }
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_Session_And_Its_Jobs_Can_Be_Read_And_Completed(string era)
    {
        await using var client = await ConnectAsync(era);
        await client.CallToolAsync("upload_media", new Dictionary<string, object?>(StringComparer.Ordinal) { ["sources"] = new[] { Repository.Media("box.mp4") } });
        var edit = (await client.CallToolAsync("send_edit", new Dictionary<string, object?>(StringComparer.Ordinal) { ["message"] = "keep the first 2 seconds with the title 'A | B'" })).StructuredContent!.Value;
        var session = edit.GetProperty("session_id").GetString()!;
        var job = edit.GetProperty("job_id").GetString()!;

        var timeline = await ReadAsync(client, $"nemo://sessions/{session}/timeline");
        timeline.ShouldContain($"# Session {session}");
        timeline.ShouldContain("2 s");
        timeline.ShouldContain("A \\| B");
        NemoHome.Json(await ReadAsync(client, $"nemo://sessions/{session}/draft")).GetProperty("t").GetArrayLength().ShouldBeGreaterThan(0);
        NemoHome.Json(await ReadAsync(client, $"nemo://jobs/{job}")).GetProperty("status").GetString().ShouldBe("completed");

        (await CompleteAsync(client, new ResourceTemplateReference { Uri = "nemo://sessions/{session_id}/timeline" }, "session_id", session[..1])).ShouldContain(session);
        (await CompleteAsync(client, new ResourceTemplateReference { Uri = "nemo://jobs/{job_id}" }, "job_id", "job")).ShouldContain(job);
        (await CompleteAsync(client, new PromptReference { Name = "quick_edit" }, "skill", "FREE")).ShouldBe(["free-shorts"]);
        (await CompleteAsync(client, new PromptReference { Name = "quick_edit" }, "media", "x")).ShouldBeEmpty();
    }

    private static async Task<IList<string>> CompleteAsync(McpClient client, Reference reference, string argument, string typed) =>
        (await client.CompleteAsync(reference, argument, typed)).Completion.Values;

    private static string Text(GetPromptResult prompt) => ((TextContentBlock)prompt.Messages.ShouldHaveSingleItem().Content).Text;

    private static async Task<string> ReadAsync(McpClient client, string uri) =>
        ((TextResourceContents)(await client.ReadResourceAsync(uri)).Contents.ShouldHaveSingleItem()).Text;

    private Task<McpClient> ConnectAsync(string era) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = NemoHome.Program,
            Arguments = ["serve"],
            WorkingDirectory = _skills.Home.Path,
            EnvironmentVariables = _skills.Home.Settings(("SKILL_SOURCE", null)),
        }),
        // A busy machine is no reason to fall back to the older era.
        new McpClientOptions { ProtocolVersion = era, DiscoverProbeTimeout = TimeSpan.FromSeconds(60) });
}
