using System.Text.Json;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.LocalBackend.Tests.Drafts;

public sealed class DraftJsonTests
{
    private static readonly MediaItem[] Media = [Uploads.Video("a.mp4", 10, number: 1), Uploads.Sound("song.mp3", 4, number: 2)];

    private static readonly Draft Film = new DraftEngine(Media).Apply(DraftEngine.Empty("我的片子"),
    [
        new EditCommand.Place([Media[0].Id]),
        new EditCommand.SetVolume(1.5, SoundTarget.Film),
        new EditCommand.AddMusic(null, 0.35),
        new EditCommand.AddTitle(new() { Value = "Plaza \"1\"", Position = TextPosition.Top }, 0, null),
    ])[^1].Draft;

    [Fact]
    public void What_Has_Its_Usual_Value_Is_Left_Out() => DraftJson.Write(Film).ShouldBe(
        """{"d":10000,"m":{"title":"我的片子","width":1280,"height":720,"fps":25},"t":["""
        + """{"tt":0,"m":{"name":"Video"},"sg":[{"id":"s1","d":10000,"m":{"name":"a.mp4","start":0,"media":"m-1-a-mp4","volume":150}}]},"""
        + """{"tt":1,"m":{"name":"BGM"},"sg":[{"id":"s2","d":10000,"m":{"name":"song.mp3","start":0,"media":"m-2-song-mp3","volume":0.35,"loop":true}}]},"""
        + """{"tt":7,"m":{"name":"Title"},"sg":[{"id":"s3","d":3000,"m":{"name":"Plaza \"1\"","start":0,"text":"Plaza \"1\"","position":"top"}}]}]}""");

    [Fact]
    public void A_Client_Reads_Starts_Texts_Volumes_And_Names()
    {
        using var json = JsonDocument.Parse(DraftJson.Write(Film));

        var document = DraftDocument.Read(json.RootElement)!;

        document.Tracks.Select(track => track.Label).ShouldBe(["Video", "BGM", "Title"]);
        document.Tracks.Select(track => track.Segments.Single()).Select(piece => (piece.StartMs, piece.Estimated, piece.VolumePercent, piece.Text))
            .ShouldBe([(0L, false, 150, null), (0L, false, 35, null), (0L, false, null, "Plaza \"1\"")]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"t\"")]
    [InlineData("""{"t":[]}""")]
    [InlineData("""{"m":{"width":100,"height":100},"t":[{"tt":3,"sg":[]}]}""")]
    [InlineData("""{"m":{"width":100,"height":100},"t":[{"tt":0,"sg":[{"id":"a","d":5}]}]}""")]
    [InlineData("""{"m":{"width":100,"height":100},"t":[{"tt":0,"sg":[{"id":"a","d":-5,"m":{"media":"x"}}]}]}""")]
    [InlineData("""{"m":{"width":100,"height":100},"t":[{"tt":0,"sg":[{"id":"a","d":5,"m":{"media":"../x"}}]}]}""")]
    [InlineData("""{"m":{"width":100,"height":100},"t":[{"tt":0,"sg":[{"id":"a","d":5,"m":{"media":"x","speed":1e9}}]}]}""")]
    [InlineData("""{"m":{"width":100,"height":100},"t":[{"tt":0,"sg":[{"id":"a","d":5,"m":{"media":"x"}},{"id":"b","d":5,"m":{"media":"x","start":4}}]}]}""")]
    public void What_Is_No_Draft_Of_Ours_Is_Not_Read(string text)
    {
        using var json = JsonDocument.Parse(text);

        DraftJson.Read(json.RootElement).ShouldBeNull();
    }

    [Fact]
    public void Unknown_Keys_Are_Passed_Over_And_Acting_Characters_Removed()
    {
        using var json = JsonDocument.Parse("""{"x":1,"m":{"width":100,"height":100,"y":2},"t":[{"tt":7,"sg":[{"id":"a","d":5,"z":[],"m":{"text":"a\u202Eb","color":"red"}}]}]}""");

        var text = DraftJson.Read(json.RootElement)!.Tracks[0].Segments[0].Text!;

        (text.Value, text.Color).ShouldBe(("a b", "#FFFFFF"));
    }
}
