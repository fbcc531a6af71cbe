using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Tests.Drafts;

public sealed class LayerTests
{
    private static readonly MediaItem[] Media =
    [
        Uploads.Video("a.mp4", 10, number: 1), Uploads.Sound("short.mp3", 4, number: 2), Uploads.Sound("long.mp3", 60, number: 3), Uploads.Image("i.png", 5000, 3001, number: 4),
    ];

    private static readonly DraftEngine Engine = new(Media);
    private static readonly Draft Film = Engine.Apply(DraftEngine.Empty("film"), new EditCommand.Place([Media[0].Id])).Draft;

    [Fact]
    public void A_Title_Stays_Three_Seconds_Unless_Told_Otherwise()
    {
        var title = Engine.Apply(Film, Title("Hi")).Draft.Texts().ShouldHaveSingleItem();

        (title.StartMs, title.DurationMs, title.Text!.Value).ShouldBe((0, 3000, "Hi"));
    }

    [Fact]
    public void Titles_At_The_Same_Time_Get_Tracks_Of_Their_Own()
    {
        var draft = Engine.Apply(Film, [Title("One"), Title("Two", 1000), Title("Three", 5000)])[^1].Draft;

        draft.Tracks.Skip(1).Select(track => (track.Name, string.Join(',', track.Segments.Select(text => text.Label))))
            .ShouldBe([("Title", "One,Three"), ("Title 2", "Two")]);
    }

    [Fact]
    public void A_Title_Longer_Than_The_Film_Is_Clipped_And_Says_So()
    {
        var outcome = Engine.Apply(Film, Title("Hi", 8000, 5000));

        outcome.Draft.Texts().Single().EndMs.ShouldBe(10_000);
        outcome.Words.English.ShouldBe("Added title \"Hi\" 0:08–0:10 in the middle (until the film ends)");
    }

    [Fact]
    public void An_Opening_Title_Stays_When_The_Beginning_Is_Trimmed()
    {
        var draft = Engine.Apply(Film, [Title("Open"), Title("Later", 6000)])[^1].Draft;

        var texts = Engine.Apply(draft, new EditCommand.TrimStart(2000)).Draft.Texts();

        texts.Select(text => (text.Label, text.StartMs, text.EndMs)).ShouldBe([("Open", 0L, 3000L), ("Later", 4000L, 7000L)]);
    }

    [Fact]
    public void Music_Runs_Under_The_Whole_Film_And_Follows_Its_Length()
    {
        var draft = Engine.Apply(Film, new EditCommand.AddMusic(null, 0.35)).Draft;
        var music = draft.Music().ShouldHaveSingleItem();
        (music.Label, music.DurationMs, music.Loop, music.Volume).ShouldBe(("long.mp3", 10_000, true, 0.35));

        var cut = Engine.Apply(draft, new EditCommand.ShortenTo(6000)).Draft;
        cut.Music().Single().DurationMs.ShouldBe(6000);

        var longer = Engine.Apply(cut, new EditCommand.Place([Media[3].Id])).Draft;
        longer.Music().Single().DurationMs.ShouldBe(11_000);
    }

    [Fact]
    public void New_Music_Takes_The_Place_Of_Old_Music_And_Says_So()
    {
        var first = Engine.Apply(Film, new EditCommand.AddMusic("long.mp3", 0.35)).Draft;
        var second = Engine.Apply(first, new EditCommand.AddMusic(null, 0.5));

        second.Draft.Music().Single().Label.ShouldBe("short.mp3");
        second.Words.English.ShouldBe("Added short.mp3 as background music at 50%, repeated to the end of the film, in place of long.mp3");
        Engine.Apply(second.Draft, new EditCommand.RemoveMusic()).Draft.HasMusic().ShouldBeFalse();
    }

    [Fact]
    public void Lowering_Everything_Keeps_The_Mix()
    {
        var draft = Engine.Apply(Film, [new EditCommand.AddMusic(null, 0.4), new EditCommand.SetVolume(0.5, SoundTarget.Everything)])[^1].Draft;

        draft.Film()[0].Volume.ShouldBe(0.5);
        draft.Music().Single().Volume.ShouldBe(0.2);
        Engine.Apply(draft, new EditCommand.SetVolume(0, SoundTarget.Everything)).Draft.Tracks.SelectMany(track => track.Segments).ShouldAllBe(piece => piece.Volume == 0);
    }

    [Fact]
    public void A_Picture_Lasts_Five_Seconds_And_A_Large_One_Is_Made_Smaller_And_Even()
    {
        var draft = Engine.Apply(DraftEngine.Empty("film"), new EditCommand.Place([Media[3].Id])).Draft;

        draft.DurationMs.ShouldBe(5000);
        draft.Canvas.ShouldBe(new Canvas(1798, 1080));
    }

    [Fact]
    public void A_Fixed_Canvas_Is_Not_Changed_By_Later_Clips()
    {
        var shaped = Engine.Apply(Film, new EditCommand.SetCanvas(1080, 1920, "TikTok")).Draft;

        shaped.Canvas.ShouldBe(new Canvas(1080, 1920, Fixed: true));
        Engine.Apply(shaped, new EditCommand.SetCanvas(1080, 1920, "9:16")).Result.ShouldBe(EditResult.AlreadySo);
        Engine.Apply(shaped, new EditCommand.Place([Media[3].Id])).Draft.Canvas.ShouldBe(shaped.Canvas);
    }

    private static EditCommand.AddTitle Title(string words, long start = 0, long? length = null) => new(new() { Value = words }, start, length);
}
