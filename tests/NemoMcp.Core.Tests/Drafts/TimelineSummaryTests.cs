using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using static NemoMcp.Core.Tests.Drafts.DraftText;

namespace NemoMcp.Core.Tests.Drafts;

public sealed class TimelineSummaryTests
{
    [Fact]
    public void The_Documented_Line_Comes_Out_To_The_Letter()
    {
        var draft = Of(
            Track(0, Piece("city timelapse", 0, 10_000)),
            Track(1, Piece("Lo-fi", 0, 10_000, more: ",'volume':0.35")),
            Track(7, Title("Urban Dreams", 0, 3000)));

        TimelineSummary.Write(draft, Language.English)
            .ShouldBe("Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)");
        TimelineSummary.Write(draft, Language.Chinese)
            .ShouldBe("时间线（3 条轨道）：1. 视频：city timelapse（0-10秒） 2. 背景音乐：Lo-fi（0-10秒，35%） 3. 标题：“Urban Dreams”（0-3秒）");
    }

    [Fact]
    public void Several_Pieces_Fractions_Volume_And_Unknown_Kinds_Are_Told()
    {
        var draft = Of(
            Track(0, Piece("a.mp4", 0, 3500, more: ",'volume':1"), Piece("b.mp4", 3500, 333, more: ",'volume':0")),
            Track(1, Piece("song", 0, 1000, more: ",'volume':100")),
            Track(3, Piece("spark", 1000, 1000)),
            Track(7));

        TimelineSummary.Write(draft, Language.English)
            .ShouldBe("Timeline (4 tracks): 1. Video: a.mp4 (0-3.5s), b.mp4 (3.5-3.83s, 0%) 2. BGM: song (0-1s, 100%) 3. Track type 3: spark (1-2s) 4. Title: empty");
    }

    [Fact]
    public void Estimated_Times_Are_Marked()
    {
        var draft = Read("{'t':[{'tt':0,'sg':[{'d':2000,'m':{'name':'a'}},{'d':1000}]}]}");

        TimelineSummary.Write(draft, Language.English).ShouldBe("Timeline (1 track): 1. Video: a (≈0-2s), 2 (≈2-3s)");
    }

    [Fact]
    public void An_Empty_Timeline_Is_Told_In_A_Sentence()
    {
        TimelineSummary.Write(null, Language.English).ShouldBe("The timeline is empty.");
        TimelineSummary.Write(Of(Track(0)), Language.Chinese).ShouldBe("时间线是空的。");
    }

    [Fact]
    public void A_Long_Timeline_Stays_Bounded_And_Says_What_Is_Left_Out()
    {
        var pieces = Enumerable.Range(0, 50).Select(index => Piece(new string('x', 300), index * 1000, 1000)).ToArray();

        var line = TimelineSummary.Write(Of([.. Enumerable.Repeat(Track(0, pieces), 30)]), Language.English);

        line.Length.ShouldBeLessThan(10_000);
        line.ShouldContain("… and 42 more");
        line.ShouldEndWith("… and 18 more");
    }

    [Fact]
    public void A_Strangers_Label_Stays_On_One_Line()
    {
        var line = TimelineSummary.Write(Of(Track(7, Title(@"a\nb\u202Ec", 0, 1000))), Language.English);

        line.ShouldBe("Timeline (1 track): 1. Title: \"a bc\" (0-1s)");
    }
}
