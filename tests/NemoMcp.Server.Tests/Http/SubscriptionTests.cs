using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>Callers of the newer era who listen hear of skills that come.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task A_Listener_Is_Told_What_It_Asked_For_When_A_Skill_Comes()
    {
        var home = new TempFolder();
        var skills = Path.Combine(home.Path, "more-skills");
        Directory.CreateDirectory(skills);
        await using var scene = await HttpScene.StartAsync(home, null, (SettingNames.SkillsPath, skills));
        var asked = new JsonObject { ["notifications"] = new JsonObject { ["toolsListChanged"] = true, ["promptsListChanged"] = true } };

        using var answer = await scene.AskAsync("subscriptions/listen", asked);
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        var news = SseParser.Create(await answer.Content.ReadAsStreamAsync(limit.Token)).EnumerateAsync(limit.Token).GetAsyncEnumerator();
        await using var reading = news;
        var first = await NextAsync(news);
        // The list is read once first: a change is a change against what somebody has seen.
        await scene.CallAsync(null, "get_job");
        await WriteSkillAsync(skills, "fresh");
        var heard = new HashSet<string>(StringComparer.Ordinal) { Method(await NextAsync(news)), Method(await NextAsync(news)) };

        Method(first).ShouldBe("notifications/subscriptions/acknowledged");
        first["params"]!["notifications"]!.ToJsonString().ShouldBe("""{"toolsListChanged":true,"promptsListChanged":true}""");
        first["params"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]!.GetValue<int>().ShouldBe(7);
        heard.ShouldBe(["notifications/tools/list_changed", "notifications/prompts/list_changed"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_Listener_Gets_An_Answer_When_The_Server_Stops_And_Is_Granted_Only_What_There_Is()
    {
        var scene = await HttpScene.StartAsync();
        var asked = new JsonObject { ["notifications"] = new JsonObject { ["resourcesListChanged"] = true, ["taskIds"] = new JsonArray("job_x") } };
        using var answer = await scene.AskAsync("subscriptions/listen", asked);
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        await using var news = SseParser.Create(await answer.Content.ReadAsStreamAsync(limit.Token)).EnumerateAsync(limit.Token).GetAsyncEnumerator();

        var first = await NextAsync(news);
        var stopped = scene.StopAsync();
        var last = await NextAsync(news);
        await stopped;
        await scene.DisposeAsync();

        first["params"]!["notifications"]!.ToJsonString().ShouldBe("""{"resourcesListChanged":true}""");
        last["id"]!.GetValue<int>().ShouldBe(7);
        last["result"]!["_meta"]!["io.modelcontextprotocol/subscriptionId"]!.GetValue<int>().ShouldBe(7);
    }

    private static async Task WriteSkillAsync(string folder, string name)
    {
        var place = Path.Combine(folder, name);
        Directory.CreateDirectory(place);
        await File.WriteAllTextAsync(Path.Combine(place, "SKILL.md"), $"---\nname: {name}\nversion: 1.0.0\ndescription: Makes videos.\nmetadata: {{\"openclaw\": {{\"primaryEnv\": \"NEMO_TOKEN\"}}}}\n---\n# Text\n");
    }

    private static async Task<JsonNode> NextAsync(IAsyncEnumerator<SseItem<string>> news)
    {
        while (await news.MoveNextAsync())
        {
            if (news.Current.Data.Length > 0)
            {
                return JsonNode.Parse(news.Current.Data)!;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static string Method(JsonNode message) => message["method"]!.GetValue<string>();
}
