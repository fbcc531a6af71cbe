using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Server.Tests.Infrastructure;

namespace NemoMcp.Server.Tests.Stdio;

/// <summary>Hosts probe in one era and go on in the other, on the same pipe.</summary>
public sealed class BothErasTests
{
    private static JsonObject Modern => new() { ["_meta"] = JsonLine.ModernMeta };

    [Fact]
    public async Task Initialize_After_A_Successful_Discover_Is_Answered()
    {
        await using var server = ServerFixture.Start();

        var discover = await server.Line.Send(1, "server/discover", Modern);
        await server.Line.OpenAsync();
        var legacy = await server.Line.Send(2, "tools/list");
        var modern = await server.Line.Send(3, "tools/list", Modern);

        discover.GetProperty("result").GetProperty("supportedVersions").ToString().ShouldContain("2026-07-28");
        Names(legacy).ShouldBe(Names(modern));
        modern.GetProperty("result").GetProperty("resultType").GetString().ShouldBe("complete");
    }

    [Fact]
    public async Task A_Probe_And_An_Initialize_Sent_Before_Any_Reply_Are_Both_Answered()
    {
        await using var server = ServerFixture.Start();

        var discover = server.Line.Send(1, "server/discover", Modern);
        var open = server.Line.OpenAsync();

        (await discover).TryGetProperty("result", out _).ShouldBeTrue();
        await open;
    }

    [Fact]
    public async Task A_Discover_Without_Its_Description_Is_Refused_And_The_Connection_Lives_On()
    {
        await using var server = ServerFixture.Start();

        var refused = await server.Line.Send(1, "server/discover");
        await server.Line.OpenAsync();

        refused.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32602);
        Names(await server.Line.Send(2, "tools/list")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"name":"get_job","arguments":[]}""", "params.arguments")]
    [InlineData("""{"name":"get_job","arguments":"{}"}""", "params.arguments")]
    [InlineData("""{"name":"get_job","arguments":7}""", "params.arguments")]
    [InlineData("""{"name":5,"arguments":{}}""", "params.name")]
    [InlineData("""{"arguments":{}}""", "params.name")]
    public async Task A_Call_That_Cannot_Be_Read_Is_Refused_As_Such_In_Both_Eras(string parameters, string field)
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();
        var modern = JsonNode.Parse(parameters)!.AsObject();
        modern["_meta"] = JsonLine.ModernMeta;

        JsonElement[] refusals =
        [
            await server.Line.Send(1, "tools/call", JsonNode.Parse(parameters)!.AsObject()),
            await server.Line.Send(2, "tools/call", modern),
        ];

        foreach (var error in refusals.Select(refusal => refusal.GetProperty("error")))
        {
            error.GetProperty("code").GetInt32().ShouldBe(-32602);
            error.GetProperty("message").GetString()!.ShouldContain(field);
        }

        (await server.Line.CallAsync(3, "get_job")).GetProperty("structuredContent").GetProperty("jobs").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Calls_That_Are_Open_When_The_Input_Ends_Are_Still_Answered()
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();

        var reply = server.Line.Send(2, "tools/call", new() { ["name"] = "get_job", ["arguments"] = new JsonObject() });
        server.Line.End();

        (await reply).GetProperty("result").GetProperty("structuredContent").GetProperty("jobs").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Starting_And_Listing_Touch_Nothing()
    {
        await using var server = ServerFixture.Start();

        await server.Line.OpenAsync();
        await server.Line.Send(2, "tools/list");

        Directory.EnumerateFileSystemEntries(server.Home.Path).ShouldBeEmpty();
    }

    private static List<string?> Names(JsonElement reply) =>
        [.. reply.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString())];
}
