using System.Text.Json;
using NemoMcp.Server.Tests.Infrastructure;

namespace NemoMcp.Server.Tests.Tools;

/// <summary>What assistants see before they call anything.</summary>
public sealed class ToolListTests
{
    private const int MaxListBytes = 24_000;

    [Fact]
    public async Task The_List_Is_Complete_Ordered_And_Small()
    {
        var (tools, bytes) = await ListAsync();

        tools.Select(tool => tool.GetProperty("name").GetString())
            .ShouldBe(["create_session", "upload_media", "send_edit", "get_state", "get_credits", "export_video", "get_job", "cancel_job"]);
        bytes.ShouldBeLessThan(MaxListBytes);
    }

    [Fact]
    public async Task Every_Tool_Has_A_Title_Four_Hints_And_Both_Schemas()
    {
        foreach (var tool in (await ListAsync()).Tools)
        {
            var name = tool.GetProperty("name").GetString();
            tool.GetProperty("title").GetString().ShouldNotBeNullOrEmpty(name);
            var hints = tool.GetProperty("annotations");
            foreach (var hint in new[] { "readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint" })
            {
                hints.GetProperty(hint).ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
            }

            tool.GetProperty("inputSchema").GetProperty("type").GetString().ShouldBe("object");
            tool.GetProperty("inputSchema").GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            tool.GetProperty("inputSchema").GetProperty("properties").TryGetProperty("skill", out _).ShouldBeTrue(name);
            tool.GetProperty("outputSchema").GetProperty("required").ToString().ShouldContain("next");
        }
    }

    [Fact]
    public async Task What_May_Cost_Credits_Is_Not_Called_Read_Only()
    {
        var readOnly = (await ListAsync()).Tools
            .Where(tool => tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean())
            .Select(tool => tool.GetProperty("name").GetString());

        readOnly.ShouldBe(["get_state", "get_credits", "get_job"]);
    }

    [Fact]
    public async Task The_Skills_Are_Offered_As_An_Enum_With_The_Default_First()
    {
        var skill = (await ListAsync()).Tools[0].GetProperty("inputSchema").GetProperty("properties").GetProperty("skill");

        skill.GetProperty("enum").EnumerateArray().Select(name => name.GetString()).ShouldBe(["generator-youtube", "free-shorts"]);
    }

    private static async Task<(List<JsonElement> Tools, int Bytes)> ListAsync()
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();
        var reply = await server.Line.Send(1, "tools/list");
        return ([.. reply.GetProperty("result").GetProperty("tools").EnumerateArray()], reply.GetRawText().Length);
    }
}
