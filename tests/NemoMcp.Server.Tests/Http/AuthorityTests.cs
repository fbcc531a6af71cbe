using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>Callers with access tokens of a real authorization server.</summary>
public sealed class AuthorityTests
{
    [Fact]
    public async Task The_Challenge_Leads_The_Official_Client_To_The_Authority_And_Back()
    {
        await using var authority = await Authority.StartAsync();
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, authority.SettingsIn(home));

        using var client = Process.Start(new ProcessStartInfo(Authority.Node, ["oauth.mjs", scene.Mcp.ToString(), "agent", "agent-secret"])
        {
            WorkingDirectory = Authority.Clients, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        var output = client.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = client.StandardError.ReadToEndAsync(limit.Token);
        await client.WaitForExitAsync(limit.Token);

        client.ExitCode.ShouldBe(0, await errors);
        JsonNode.Parse(await output)!.AsArray().Count.ShouldBe(8);
    }

    [Fact]
    public async Task Metadata_And_Challenge_Are_As_The_Standards_Have_Them()
    {
        await using var authority = await Authority.StartAsync();
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, authority.SettingsIn(home));

        using var refused = await scene.AskAsync("tools/list");
        var metadata = JsonNode.Parse(await scene.Client.GetStringAsync(new Uri(scene.Address, ".well-known/oauth-protected-resource/mcp")))!;
        var atRoot = JsonNode.Parse(await scene.Client.GetStringAsync(new Uri(scene.Address, ".well-known/oauth-protected-resource")))!;

        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ToString().ShouldContain($"resource_metadata=\"{new Uri(scene.Address, ".well-known/oauth-protected-resource/mcp")}\"");
        metadata["resource"]!.GetValue<string>().ShouldBe(scene.Mcp.ToString());
        metadata["authorization_servers"]![0]!.GetValue<string>().ShouldBe(authority.Issuer.OriginalString);
        atRoot.ToJsonString().ShouldBe(metadata.ToJsonString());
    }

    [Fact]
    public async Task A_Token_For_Another_Service_And_A_Withdrawn_One_Do_Not_Open_This_One()
    {
        await using var authority = await Authority.StartAsync();
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, authority.SettingsIn(home));
        var good = await authority.TokenAsync("agent", "agent-secret", scene.Mcp.ToString());
        var foreign = await authority.TokenAsync("agent", "agent-secret", "https://elsewhere.example/mcp");
        var withdrawn = await authority.TokenAsync("agent", "agent-secret", scene.Mcp.ToString());
        await authority.RevokeAsync("agent", "agent-secret", withdrawn);

        (await StatusAsync(scene, good)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(scene, foreign)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(scene, withdrawn)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(scene, "made-up")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Two_Subjects_Are_Two_Callers()
    {
        await using var authority = await Authority.StartAsync();
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, authority.SettingsIn(home));
        var one = await authority.TokenAsync("agent", "agent-secret", scene.Mcp.ToString());
        var renewed = await authority.TokenAsync("agent", "agent-secret", scene.Mcp.ToString());
        var other = await authority.TokenAsync("other-agent", "other-secret", scene.Mcp.ToString());

        await scene.CallAsync(one, "create_session");

        // A new token of the same subject goes on where the old one was.
        (await scene.CallAsync(renewed, "get_state"))["isError"].ShouldBeNull();
        (await scene.CallAsync(other, "get_state"))["_meta"]!["nemo/error"]!["code"]!.GetValue<string>().ShouldBe("session_not_found");
    }

    [Fact]
    public async Task While_The_Authority_Is_Away_Nobody_Is_Called_A_Liar()
    {
        var authority = await Authority.StartAsync();
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, authority.SettingsIn(home));
        await authority.DisposeAsync();

        (await StatusAsync(scene, "whoever")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpScene scene, string token)
    {
        using var answer = await scene.AskAsync("tools/list", null, ("Authorization", $"Bearer {token}"));
        return answer.StatusCode;
    }
}
