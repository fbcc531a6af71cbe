using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;
using static NemoMcp.Core.Tests.Drafts.DraftText;

namespace NemoMcp.Core.Tests.Drafts;

public sealed class DraftDiffTests
{
    private static readonly string Film = Track(0, Piece("plaza.avi", 0, 10_000, "v1"));

    [Fact]
    public void A_Title_That_Was_Added_Is_Told_With_Its_Time()
    {
        var (before, after) = (Of(Film), Of(Film, Track(7, Title("Plaza", 0, 3000, "t1", ",'color':'#FF0000'"))));

        var change = DraftDiff.Compare(before, after, Language.English).ShouldHaveSingleItem();

        change.ShouldBe(new EditChange { Kind = "added", Track = "Title", What = "Title \"Plaza\" added, 0–3 s, color #FF0000", StartMs = 0, DurationMs = 3000 });
        DraftDiff.Compare(before, after, Language.Chinese).Single().What.ShouldBe("标题“Plaza”已添加，0–3 秒，颜色 #FF0000");
    }

    [Fact]
    public void What_Is_Gone_Is_Told() =>
        What(Of(Film, Track(1, Piece("song.mp3", 0, 8000, "a1"))), Of(Film)).ShouldBe(["BGM \"song.mp3\" removed, 0–8 s"]);

    [Fact]
    public void A_First_Draft_Is_All_Additions_And_A_Lost_One_All_Removals()
    {
        What(null, Of(Film)).ShouldBe(["Video \"plaza.avi\" added, 0–10 s"]);
        What(Of(Film), null).ShouldBe(["Video \"plaza.avi\" removed, 0–10 s"]);
        What(null, null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{'id':'v1','d':4500,'m':{'name':'plaza.avi','start':0}}", "Video \"plaza.avi\" length 10 s → 4.5 s", "Timeline length 10 s → 4.5 s")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':2000}}", "Video \"plaza.avi\" start 0 s → 2 s", "Timeline length 10 s → 12 s")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'volume':0.4}}", "Video \"plaza.avi\" volume set to 40%")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'speed':2}}", "Video \"plaza.avi\" speed set to 2×")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'fade_in':1500,'in':3000}}", "Video \"plaza.avi\" fade-in set to 1.5 s", "Video \"plaza.avi\" start in the source set to 3 s")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'rotate':90,'saturation':-100}}", "Video \"plaza.avi\" rotation set to 90°", "Video \"plaza.avi\" saturation set to -100")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'mirror':true,'zoom':1.5}}", "Video \"plaza.avi\" mirrored set to yes", "Video \"plaza.avi\" zoom set to 1.5×")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'sparkle':'much'}}", "Video \"plaza.avi\" sparkle set to much")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'street.avi','start':0}}", "Video \"street.avi\" name \"plaza.avi\" → \"street.avi\"")]
    [InlineData("{'id':'v1','d':10000,'m':{'name':'plaza.avi','start':0,'deep':{'er':[1]}}}", "Other details of the timeline changed")]
    public void Each_Property_Is_Told_With_Its_Values(string segment, params string[] expected) => What(Of(Film), Of(Track(0, segment))).ShouldBe(expected);

    [Fact]
    public void The_Values_Stand_Apart_As_Well()
    {
        var change = DraftDiff.Compare(Of(Track(1, Piece("s", 0, 1000, "a", ",'volume':0.8"))), Of(Track(1, Piece("s", 0, 1000, "a", ",'volume':0.4"))), Language.Chinese).Single();

        (change.Kind, change.Before, change.After, change.What).ShouldBe(("changed", "80%", "40%", "背景音乐“s”的音量 80% → 40%"));
    }

    [Fact]
    public void A_Text_Is_The_Same_Title_With_Other_Words_By_Its_Id_Or_By_Its_Place()
    {
        What(Of(Film, Track(7, Title("A", 0, 1000, "t"))), Of(Film, Track(7, Title("B", 0, 1000, "t")))).ShouldBe(["Title \"B\" text \"A\" → \"B\""]);
        What(Of(Film, Track(7, Title("A", 0, 1000))), Of(Film, Track(7, Title("B", 0, 1000)))).ShouldBe(["Title \"B\" text \"A\" → \"B\""]);
        What(Of(Film, Track(7, Title("A", 0, 1000, "t"))), Of(Film, Track(7, Title("B", 0, 1000, "u"))))
            .ShouldBe(["Title \"B\" added, 0–1 s", "Title \"A\" removed, 0–1 s"]);
    }

    [Fact]
    public void New_Ids_For_The_Same_Pieces_Are_No_Additions() =>
        What(Of(Track(0, Piece("a", 0, 1000, "1"), Piece("b", 1000, 1000, "2"))), Of(Track(0, Piece("b", 0, 1000, "8"), Piece("a", 1000, 1000, "9"))))
            .ShouldBe(["Video \"b\" start 1 s → 0 s", "Video \"a\" start 0 s → 1 s"]);

    [Fact]
    public void A_Track_In_Between_Moves_Nothing_Else() =>
        What(Of(Film, Track(7, Title("A", 0, 1000))), Of(Film, Track(1, Piece("song", 0, 9000)), Track(7, Title("A", 0, 1000)))).ShouldBe(["BGM \"song\" added, 0–9 s"]);

    [Fact]
    public void Canvas_And_Name_Of_The_Whole_Are_Told()
    {
        var before = Read($"{{'m':{{'title':'a','width':768,'height':576}},'t':[{Film}]}}");
        var after = Read($"{{'m':{{'title':'b','width':1080,'height':1920}},'t':[{Film}]}}");

        What(before, after).ShouldBe(["Canvas 768×576 → 1080×1920", "Project name \"a\" → \"b\""]);
        DraftDiff.Compare(before, after, Language.Chinese)[0].What.ShouldBe("画面 768×576 → 1080×1920");
    }

    [Fact]
    public void How_Other_Shapes_Fill_The_Canvas_Is_Told()
    {
        var before = Read($"{{'m':{{'width':768,'height':576}},'t':[{Film}]}}");
        var after = Read($"{{'m':{{'width':768,'height':576,'fit':'blur'}},'t':[{Film}]}}");

        What(before, after).ShouldBe(["Pictures of another shape cropped to fill → whole, blurred edges"]);
    }

    [Theory]
    [InlineData("{'width':1080,'height':1920,'fixed':true}", "Canvas 1080×1920")]
    [InlineData("{'width':1080,'height':1920,'fixed':true,'fit':'blur'}", "Canvas 1080×1920, whole, blurred edges")]
    [InlineData("{'width':768,'height':576,'loudness':-14}", "Loudness -14 LUFS")]
    [InlineData("{'width':768,'height':576}", null)]
    public void A_First_Draft_Tells_What_Was_Asked_Of_The_Whole(string meta, string? told) =>
        What(null, Read($"{{'m':{meta},'t':[{Film}]}}")).Skip(1).ShouldBe(told is null ? [] : [told]);

    [Fact]
    public void An_Empty_Track_Is_Told_As_One()
    {
        What(Of(Film), Of(Film, Track(7))).ShouldBe(["Title track added, empty"]);
        What(Of(Film, Track(7, Title("A", 0, 1000))), Of(Film, Track(7))).ShouldBe(["Title \"A\" removed, 0–1 s"]);
    }

    [Fact]
    public void Many_Changes_Are_Cut_With_Their_Number()
    {
        var changes = What(null, Of(Track(0, [.. Enumerable.Range(0, 100).Select(index => Piece("p" + index, index, 1))])));

        changes.Count.ShouldBe(40);
        changes[^1].ShouldBe("… and 61 more changes");
    }

    [Fact]
    public void Another_Order_Of_Keys_Is_No_Change() =>
        What(Read("{'t':[{'tt':0,'sg':[{'d':1,'id':'a'}]}],'d':1}"), Read("{'d':1.0,'t':[{'sg':[{'id':'a','d':1}],'tt':0}]}")).ShouldBeEmpty();

    private static List<string> What(DraftDocument? before, DraftDocument? after) =>
        DraftDiff.Compare(before, after, Language.English).Select(change => change.What).ToList();
}
