using System.Text;
using System.Text.Json;
using NemoMcp.Server.Tests.Errors;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Server.Tests.Tools;

/// <summary>Hosts cut or drop results that are too large, so none is.</summary>
public sealed class ResultSizeTests
{
    private const int MostBytes = 256 * 1024;

    [Theory]
    [InlineData("get_state", "{}", "tracks")]
    [InlineData("get_state", """{"detail":"full"}""", "tracks")]
    [InlineData("send_edit", """{"message":"show tracks"}""", "routed_result")]
    public async Task A_Timeline_That_Is_Too_Long_Is_Cut_And_The_Answer_Says_So(string tool, string arguments, string shown)
    {
        await using var scene = await ErrorScene.StartAsync();
        scene.WithSession(DraftOf(6000));
        await scene.CallAsync("create_session");

        var result = await scene.CallAsync(tool, arguments);

        Encoding.UTF8.GetByteCount(result.GetRawText()).ShouldBeLessThan(MostBytes);
        var content = result.GetProperty("structuredContent");
        content.TryGetProperty(shown, out _).ShouldBeTrue();
        content.GetProperty("notices").EnumerateArray().ShouldContain(notice => notice.GetString()!.Contains("too long for one answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Draft_That_Is_Too_Large_Is_Linked_And_Can_Be_Read_There()
    {
        await using var scene = await ErrorScene.StartAsync();
        scene.WithSession(DraftOf(1500));
        await scene.CallAsync("create_session");

        var result = await scene.CallAsync("get_state", """{"detail":"full"}""");

        var link = result.GetProperty("content").EnumerateArray().Single(block => block.GetProperty("type").GetString() is "resource_link");
        link.GetProperty("uri").GetString().ShouldBe($"nemo://sessions/{GoldenBackend.Session}/draft");
        result.GetProperty("structuredContent").TryGetProperty("draft", out _).ShouldBeFalse();
        result.GetProperty("structuredContent").GetProperty("tracks")[0].GetProperty("segments").GetArrayLength().ShouldBe(1500);
    }

    private static string DraftOf(int segments) => JsonSerializer.Serialize(new
    {
        d = segments * 1000,
        t = new[] { new { tt = 7, sg = Enumerable.Range(0, segments).Select(at => new { d = 1000, m = new { text = $"title {at}", start = at * 1000, note = "long enough to weigh something in the draft itself" } }) } },
    });
}
