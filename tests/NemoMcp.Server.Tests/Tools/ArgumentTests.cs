using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Server.Tests.Infrastructure;

namespace NemoMcp.Server.Tests.Tools;

/// <summary>Arguments are checked before anything happens, with an error that a model can act on.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("send_edit", "{}", "message", "missing", "for example")]
    [InlineData("send_edit", """{"message":7}""", "message", "expected a string", "for example")]
    [InlineData("send_edit", """{"message":"trim","wait_seconds":"45"}""", "wait_seconds", "expected a number", "for example 45")]
    [InlineData("send_edit", """{"message":"trim","wait_seconds":-1}""", "wait_seconds", "at least 0", "for example")]
    [InlineData("send_edit", """{"message":"trim","speed":2}""", "speed", "not an argument", "message")]
    [InlineData("upload_media", """{"sources":[]}""", "sources", "at least 1", "for example")]
    [InlineData("upload_media", """{"sources":"a.mp4"}""", "sources", "a list", "for example")]
    [InlineData("upload_media", """{"sources":["a.mp4",3]}""", "sources", "each a string", "for example")]
    [InlineData("export_video", """{"format":"mkv"}""", "format", "one of: mp4", "for example")]
    [InlineData("get_state", """{"detail":"everything"}""", "detail", "one of: summary, full", "for example")]
    [InlineData("cancel_job", "{}", "job_id", "missing", "for example")]
    [InlineData("upload_media", """{"sources":["clip.mp4"]}""", "\"sources\"", "\"clip.mp4\": It is relative", "such as /")]
    [InlineData("upload_media", """{"sources":["ftp://host/clip.mp4"]}""", "\"sources\"", "\"ftp://host/clip.mp4\"", "http(s)")]
    [InlineData("upload_media", """{"sources":["http://"]}""", "\"sources\"", "\"http://\"", "for example")]
    [InlineData("export_video", """{"resolution":"4k"}""", "\"resolution\"", "\"4k\"", "such as \"1080x1920\"")]
    public async Task A_Wrong_Argument_Names_The_Field_What_Was_Expected_And_An_Example(string tool, string arguments, params string[] parts)
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();

        var result = await server.Line.CallAsync(1, tool, JsonNode.Parse(arguments)!.AsObject());

        ShouldBeError(result, "invalid_argument");
        var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
        foreach (var part in parts)
        {
            text.ShouldContain(part);
        }

        Directory.Exists(Path.Combine(server.Home.Path, "state", "local")).ShouldBeFalse("nothing may have happened");
    }

    [Fact]
    public async Task A_Wrong_Argument_Is_Told_In_The_Language_Of_The_Session()
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();
        await server.Line.CallAsync(1, "create_session", new() { ["language"] = "zh-CN" });

        var field = await server.Line.CallAsync(2, "get_state", new() { ["detail"] = "all" });
        var unknown = await server.Line.CallAsync(3, "get_state", new() { ["speed"] = 2 });
        var skill = await server.Line.CallAsync(4, "get_state", new() { ["skill"] = "nope" });

        TextOf(field).ShouldContain("应为summary、full 之一");
        TextOf(unknown).ShouldContain("不是此工具的参数");
        TextOf(skill).ShouldContain("已安装");
    }

    [Fact]
    public async Task Null_For_An_Optional_Argument_Means_Left_Out()
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();

        var result = await server.Line.CallAsync(1, "get_job", new() { ["job_id"] = null, ["wait_seconds"] = null });

        result.GetProperty("structuredContent").GetProperty("jobs").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task With_Malformed_Settings_The_Server_Lists_Its_Tools_And_Every_Call_Says_What_Is_Wrong()
    {
        await using var server = ServerFixture.Start(("NEMO_WAIT_SECONDS", "soon"), ("NEMO_API_URL", "${user_config.url}"));
        await server.Line.OpenAsync();

        (await server.Line.Send(1, "tools/list")).GetProperty("result").GetProperty("tools").GetArrayLength().ShouldBe(8);
        foreach (var tool in new[] { "get_credits", "get_state", "create_session" })
        {
            var result = await server.Line.CallAsync(tool.Length, tool);
            ShouldBeError(result, "settings_invalid");
            var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            text.ShouldContain("NEMO_WAIT_SECONDS");
            text.ShouldContain("soon");
            text.ShouldContain("NEMO_API_URL");
        }

        ShouldBeError(await server.Line.CallAsync(99, "get_state", new() { ["speed"] = 2 }), "settings_invalid");
    }

    [Theory]
    [InlineData("create_session", "{}")]
    [InlineData("upload_media", """{"sources":["/none.mp4"]}""")]
    [InlineData("send_edit", """{"message":"export"}""")]
    [InlineData("get_state", "{}")]
    [InlineData("get_credits", "{}")]
    [InlineData("export_video", "{}")]
    [InlineData("get_job", """{"job_id":"job_none"}""")]
    [InlineData("cancel_job", """{"job_id":"job_none"}""")]
    public async Task An_Unknown_Skill_Is_Told_With_The_Known_Ones_Whatever_Else_Is_Missing(string tool, string arguments)
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();
        var given = JsonNode.Parse(arguments)!.AsObject();
        given["skill"] = "no-such-skill";

        var result = await server.Line.CallAsync(1, tool, given);

        ShouldBeError(result, "skill_not_found");
        TextOf(result).ShouldContain("free-shorts");
    }

    private static string TextOf(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString()!;

    private static void ShouldBeError(JsonElement result, string code)
    {
        result.GetProperty("isError").GetBoolean().ShouldBeTrue(result.ToString());
        result.TryGetProperty("structuredContent", out _).ShouldBeFalse();
        var error = result.GetProperty("_meta").GetProperty("nemo/error");
        error.GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        error.GetProperty("action").GetString().ShouldNotBeNullOrEmpty();
        error.GetProperty("retryable").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
    }
}
