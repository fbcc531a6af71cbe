using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests.Skills;

/// <summary>A skill is installed and removed while the server runs: hosts that listen are told, in both protocol eras.</summary>
public sealed class SkillNewsTests : IDisposable
{
    private static readonly string[] AllNews = ["notifications/tools/list_changed", "notifications/prompts/list_changed", "notifications/resources/list_changed"];

    private readonly SkillHome _skills = new();
    private readonly Process _server;
    private int _asked;

    public SkillNewsTests() =>
        _server = Processes.Start(NemoHome.Program, ["serve"], _skills.Home.Settings(_skills.Settings), folder: _skills.Home.Path);

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
        _skills.Dispose();
    }

    [Fact]
    public async Task A_Host_Of_The_Older_Era_Is_Told_And_Sees_The_Skill()
    {
        await AskAsync("initialize", new() { ["protocolVersion"] = "2025-11-25", ["capabilities"] = new JsonObject(), ["clientInfo"] = Client() });
        await WriteAsync(new() { ["method"] = "notifications/initialized" });
        (await OfferedAsync(null)).ShouldBe(["generator-youtube", "free-shorts"]);

        // Neither ~/.cursor nor the folder of skills in it is there yet.
        _skills.Write(".cursor/skills", "new-one", $"name: new-one\nversion: 1.0.0\ndescription: a\n{SkillHome.Mark}");
        await NewsAsync(AllNews);
        (await OfferedAsync(null)).ShouldBe(["generator-youtube", "free-shorts", "new-one"]);

        Directory.Delete(Path.Combine(_skills.Home.Path, ".cursor/skills/new-one"), recursive: true);
        await NewsAsync(AllNews);
        (await OfferedAsync(null)).ShouldBe(["generator-youtube", "free-shorts"]);
    }

    [Fact]
    public async Task A_Host_Of_The_Newer_Era_Is_Told_What_It_Asked_To_Hear()
    {
        var listen = new JsonObject { ["notifications"] = new JsonObject { ["toolsListChanged"] = true, ["promptsListChanged"] = true }, ["_meta"] = Modern() };
        await WriteAsync(new() { ["id"] = 900, ["method"] = "subscriptions/listen", ["params"] = listen });
        await NewsAsync("notifications/subscriptions/acknowledged");
        (await OfferedAsync(Modern())).ShouldBe(["generator-youtube", "free-shorts"]);

        _skills.Write(".claude/skills", "new-one", $"name: new-one\nversion: 1.0.0\ndescription: a\n{SkillHome.Mark}");

        var told = await NewsAsync(AllNews[..2]);
        told.ShouldAllBe(note => note.GetProperty("params").GetProperty("_meta").GetProperty("io.modelcontextprotocol/subscriptionId").GetInt32() == 900);
        (await OfferedAsync(Modern())).ShouldBe(["generator-youtube", "free-shorts", "new-one"]);
        var prompts = await AskAsync("prompts/list", new() { ["_meta"] = Modern() });
        prompts.GetProperty("prompts").EnumerateArray().Select(prompt => prompt.GetProperty("name").GetString()).ShouldContain("new-one");
    }

    private static JsonObject Client() => new() { ["name"] = "t", ["version"] = "1" };

    private static JsonObject Modern() => new()
    {
        ["io.modelcontextprotocol/protocolVersion"] = "2026-07-28",
        ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
        ["io.modelcontextprotocol/clientInfo"] = Client(),
    };

    private async Task<IEnumerable<string?>> OfferedAsync(JsonObject? meta)
    {
        var tools = (await AskAsync("tools/list", meta is null ? [] : new() { ["_meta"] = meta })).GetProperty("tools");
        return tools[0].GetProperty("inputSchema").GetProperty("properties").GetProperty("skill").GetProperty("enum").EnumerateArray().Select(name => name.GetString());
    }

    private async Task<JsonElement> AskAsync(string method, JsonObject parameters)
    {
        var id = ++_asked;
        await WriteAsync(new() { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (await ReadAsync(message => message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)).GetProperty("result");
    }

    /// <summary>Waits for each of these notifications, in any order.</summary>
    private async Task<List<JsonElement>> NewsAsync(params string[] methods)
    {
        var awaited = methods.ToHashSet(StringComparer.Ordinal);
        var told = new List<JsonElement>();
        while (awaited.Count > 0)
        {
            var note = await ReadAsync(message => message.TryGetProperty("method", out var method) && awaited.Contains(method.GetString()!));
            awaited.Remove(note.GetProperty("method").GetString()!);
            told.Add(note);
        }

        return told;
    }

    private async Task<JsonElement> ReadAsync(Func<JsonElement, bool> wanted)
    {
        using var limit = new CancellationTokenSource(Processes.Limit);
        while (await _server.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            var message = NemoHome.Json(line);
            if (wanted(message))
            {
                return message;
            }
        }

        throw new InvalidOperationException("The server ended: " + await _server.StandardError.ReadToEndAsync(limit.Token));
    }

    private async Task WriteAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        await _server.StandardInput.WriteLineAsync(message.ToJsonString());
        await _server.StandardInput.FlushAsync();
    }
}
