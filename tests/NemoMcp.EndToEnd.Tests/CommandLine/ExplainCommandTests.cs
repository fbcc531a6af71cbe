using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.CommandLine;

/// <summary><c>explain</c>: the editor's reading of a sentence, and nothing done.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Sentence_Is_Told_As_Steps_In_The_Order_In_Which_They_Would_Be_Done()
    {
        var ended = await _home.RunAsync("explain", "fade out, make it vertical and trim the first 3 seconds without music");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "Would do, in this order:",
            "1. Remove the first 3 s",
            "2. Set the picture to 1080×1920 (vertical)",
            "3. Fade out over 1 s",
            "Left as it is: \"without music\"",
        ]);
    }

    [Fact]
    public async Task What_Is_Impossible_Is_Told_With_The_Reason_And_Ends_With_One()
    {
        var ended = await _home.RunAsync("explain", "剪成30秒，翻译成英文");

        ended.ExitCode.ShouldBe(1, ended.ToString());
        ended.Output.ShouldContain("1. 剪短到 0:30：保留内容最丰富的部分");
        ended.Output.ShouldContain("做不到：“翻译成英文”——这里不能翻译");
    }

    [Fact]
    public async Task A_Vague_Wish_Ends_With_Three_And_No_Sentence_At_All_With_Two()
    {
        (await _home.RunAsync("explain", "make it better")).ExitCode.ShouldBe(3);
        (await _home.RunAsync("explain", " ")).ExitCode.ShouldBe(2);
        (await _home.RunAsync("explain", "fade out", "no-such-film.mp4")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Every_Form_Is_Shown_As_The_Page_In_The_Documentation()
    {
        var ended = await _home.RunAsync("explain", "--forms");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ReplaceLineEndings("\n").ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "docs", "local-editing.md")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task With_Files_As_Json_The_Reply_For_Them_Is_There_And_Nothing_Was_Done()
    {
        var ended = await _home.RunAsync("explain", "trim the first 90 seconds, frobnicate it, mute", Repository.Media("box.mp4"), "--json");

        ended.ExitCode.ShouldBe(1, ended.ToString());
        var document = NemoHome.Json(ended.Output);
        document.GetProperty("status").GetString().ShouldBe("partial");
        document.GetProperty("steps").EnumerateArray().Select(step => step.GetString()).ShouldBe(["Remove the first 90 s", "Mute all sound"]);
        document.GetProperty("parts")[1].GetProperty("not_understood").GetString().ShouldBe("frobnicate");
        document.GetProperty("reply").GetString()!.ShouldContain("only 0:");
        document.GetProperty("exit_code").GetInt32().ShouldBe(1);
        Directory.Exists(_home.StateFolder).ShouldBeFalse();
    }
}
