using System.Net;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>Who is let in.</summary>
public sealed class KeysTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("Bearer wrong", true)]
    [InlineData("Bearer ", true)]
    [InlineData("Basic YW5uOmFubg==", true)]
    [InlineData("Bearer ann-key-0123456789 more", true)]
    public async Task Without_A_Good_Key_There_Is_A_Challenge(string? authorization, bool tellsReason)
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        using var answer = await scene.AskAsync("tools/list", null, ("Authorization", authorization));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var challenge = answer.Headers.WwwAuthenticate.ShouldHaveSingleItem();
        challenge.Scheme.ShouldBe("Bearer");
        challenge.Parameter!.Contains("invalid_token", StringComparison.Ordinal).ShouldBe(tellsReason);
    }

    [Fact]
    public async Task A_Good_Key_Opens_Both_Eras()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        using var modern = await scene.AskAsync("tools/list", null, ("Authorization", $"bearer {Keys.Ann}"));
        using var legacy = await scene.PostAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
            ("Authorization", $"Bearer {Keys.Ann}"));

        modern.StatusCode.ShouldBe(HttpStatusCode.OK);
        legacy.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_Key_That_Is_Taken_Out_Of_The_File_Is_Refused_And_A_New_One_Let_In()
    {
        var home = new TempFolder();
        var settings = Keys.In(home);
        await using var scene = await HttpScene.StartAsync(home, null, settings);
        (await StatusOfAsync(scene, Keys.Ann)).ShouldBe(HttpStatusCode.OK);

        await File.WriteAllTextAsync(settings[1].Value, Keys.LineOf("cleo", "cleo-key") + "\n");

        (await StatusOfAsync(scene, Keys.Ann)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusOfAsync(scene, "cleo-key")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_Is_Let_In_While_The_File_Cannot_Be_Read()
    {
        var home = new TempFolder();
        var settings = Keys.In(home);
        await using var scene = await HttpScene.StartAsync(home, null, settings);

        File.Delete(settings[1].Value);

        (await StatusOfAsync(scene, Keys.Ann)).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_Key_In_The_Address_Is_Refused_Even_If_It_Is_Good()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        using var answer = await scene.Client.GetAsync(new Uri(scene.Address, $"mcp?access_token={Keys.Ann}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Keys.Ann);
    }

    [Fact]
    public async Task The_Probes_Answer_Anybody()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        (await scene.Client.GetStringAsync(new Uri(scene.Address, "healthz"))).ShouldBe("live");
        (await scene.Client.GetStringAsync(new Uri(scene.Address, "readyz"))).ShouldBe("ready");
    }

    [Fact]
    public async Task Many_Wrong_Keys_Are_Slowed_Down_And_Good_Ones_Are_Not()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));
        HttpStatusCode last = default;
        for (var guess = 0; guess < 50 && last is not HttpStatusCode.TooManyRequests; guess++)
        {
            last = await StatusOfAsync(scene, $"guess-{guess}");
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusOfAsync(scene, Keys.Ann)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_Caller_That_Asks_Too_Often_Waits_And_The_Other_Does_Not()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, [.. Keys.In(home), (SettingNames.HttpRate, "0.1")]);
        (await StatusOfAsync(scene, Keys.Ann)).ShouldBe(HttpStatusCode.OK);

        using var again = await scene.AskAsync("tools/list", null, ("Authorization", $"Bearer {Keys.Ann}"));

        again.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        again.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThan(0);
        (await StatusOfAsync(scene, Keys.Ben)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusOfAsync(HttpScene scene, string key)
    {
        using var answer = await scene.AskAsync("tools/list", null, ("Authorization", $"Bearer {key}"));
        return answer.StatusCode;
    }
}
