using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>What hostile callers and pages try, beyond keys and callers; the whole list is in docs/security.md.</summary>
public sealed class AttackTests
{
    [Theory]
    [InlineData("mcp")]
    [InlineData("healthz")]
    [InlineData("readyz")]
    [InlineData("files/job_x")]
    [InlineData("uploads/x")]
    [InlineData("metrics")]
    [InlineData(".well-known/oauth-protected-resource")]
    public async Task A_Page_That_Rebinds_Its_Name_Reaches_No_Route(string path)
    {
        await using var scene = await HttpScene.StartAsync();

        using var byName = new HttpRequestMessage(HttpMethod.Get, new Uri(scene.Address, path));
        byName.Headers.Host = $"evil.example:{scene.Address.Port}";
        using var answer = await scene.Client.SendAsync(byName);
        using var byOrigin = new HttpRequestMessage(HttpMethod.Get, new Uri(scene.Address, path));
        byOrigin.Headers.TryAddWithoutValidation("Origin", "http://evil.example");
        using var other = await scene.Client.SendAsync(byOrigin);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        other.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n")]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: 1\rX-B: 2\r\n\r\n")]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: 1\n folded\r\n\r\n")]
    [InlineData("POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked, identity\r\n\r\n{}")]
    [InlineData("GET /healthz HTTP/1.1\r\n\r\n")]
    public async Task Headers_That_Two_Readers_Read_In_Two_Ways_Are_Refused(string request)
    {
        await using var scene = await HttpScene.StartAsync();

        (await RawAsync(scene, request)).ShouldStartWith("HTTP/1.1 400");
    }

    [Theory]
    [InlineData("=?base64?!!!?=")]
    [InlineData("=?base64?Z2V0X2pvYg==")]
    [InlineData("get_job, get_job")]
    [InlineData("GET_JOB")]
    public async Task A_Header_That_Does_Not_Say_What_The_Message_Says_Is_Refused(string name)
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.AskAsync("tools/call", new JsonObject { ["name"] = "get_job", ["arguments"] = new JsonObject() }, ("Mcp-Name", name));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("job_0")]
    [InlineData("job_00000000000000000000000000")]
    [InlineData("../../callers")]
    [InlineData("..\\..\\callers")]
    [InlineData("%2e%2e%2f")]
    [InlineData("job_x\u0000y")]
    public async Task Guessed_And_Crooked_Ids_Are_All_Simply_Unknown(string id)
    {
        await using var scene = await HttpScene.StartAsync();

        var job = await scene.CallAsync(null, "get_job", new JsonObject { ["job_id"] = id });
        using var film = await scene.Client.GetAsync(new Uri($"{scene.Address}files/{Uri.EscapeDataString(id)}"));

        job["_meta"]!["nemo/error"]!["code"]!.GetValue<string>().ShouldBe("job_not_found");
        film.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("\u89c6\u9891")]
    public async Task A_Signature_That_Somebody_Made_Up_Opens_Nothing(string signature)
    {
        await using var scene = await HttpScene.StartAsync();
        var code = Uri.EscapeDataString(signature);

        using var film = await scene.Client.GetAsync(new Uri($"{scene.Address}files/job_01a1fe5daf377304a86f7dcd56155d69?caller=own&expires=99999999999&signature={code}"));
        using var ticket = await scene.Client.PutAsync(new Uri($"{scene.Address}uploads/AAAA.99999999999.MQ.YQ.{code}"), new ByteArrayContent([1]));

        film.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ticket.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_Body_That_Never_Comes_Is_Given_Up_And_Others_Are_Served_Meanwhile()
    {
        await using var scene = await HttpScene.StartAsync(options => options with { BodyGrace = TimeSpan.FromSeconds(1.1) });
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, scene.Address.Port);
        var stream = slow.GetStream();
        await stream.WriteAsync("POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 500\r\n\r\n{"u8.ToArray());

        using var other = await scene.AskAsync("tools/list");
        other.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var limit = new CancellationTokenSource(TestLimits.Wait);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        (await reader.ReadToEndAsync(limit.Token)).ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task Every_Answer_Forbids_What_A_Browser_Should_Not_Do_With_It()
    {
        await using var scene = await HttpScene.StartAsync();

        foreach (var path in new[] { "healthz", "mcp", "files/x", "nothing" })
        {
            using var answer = await scene.Client.GetAsync(new Uri(scene.Address, path));
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            answer.Headers.Contains("Server").ShouldBeFalse();
        }

        using var refused = await scene.PostAsync("{}", ("Host", "evil.example"));
        refused.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private static async Task<string> RawAsync(HttpScene scene, string request)
    {
        using var limit = new CancellationTokenSource(TestLimits.Wait);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, scene.Address.Port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), limit.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync(limit.Token);
    }
}
