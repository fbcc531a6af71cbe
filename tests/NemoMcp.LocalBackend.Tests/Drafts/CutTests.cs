using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Tests.Drafts;

public sealed class CutTests
{
    private static readonly MediaItem[] Media = [Uploads.Video("a.mp4", 10, number: 1), Uploads.Video("b.mp4", 20, number: 2)];
    private static readonly DraftEngine Engine = new(Media);
    private static readonly Draft Film = Engine.Apply(DraftEngine.Empty("film"), new EditCommand.Place([.. Media.Select(item => item.Id)])).Draft;

    [Fact]
    public void Clips_Follow_One_Another_In_The_Order_Of_Upload()
    {
        Pieces(Film).ShouldBe([("s1", 0, 10_000, 0), ("s2", 10_000, 20_000, 0)]);
        Film.Canvas.ShouldBe(new Canvas(1280, 720));
        Film.FrameRate.ShouldBe(25);
    }

    [Fact]
    public void Shortening_Keeps_Spread_Ranges_And_Names_Them()
    {
        var outcome = Engine.Apply(Film, new EditCommand.ShortenTo(15_000));

        outcome.Draft.DurationMs.ShouldBe(15_000);
        outcome.Words.English.ShouldBe("Shortened to 0:15: kept 0:00–0:05, 0:12–0:17, 0:25–0:30");
        Pieces(outcome.Draft).ShouldBe([("s1", 0, 5000, 0), ("s2", 5000, 5000, 2000), ("s3", 10_000, 5000, 15_000)]);
    }

    [Theory]
    [InlineData(60_000, "The film is only 0:30 long, shorter than 1:00 already, so it was not cut")]
    [InlineData(30_000, "The film is already 0:30 long")]
    public void A_Film_That_Is_Short_Enough_Is_Not_Cut(long target, string words)
    {
        var outcome = Engine.Apply(Film, new EditCommand.ShortenTo(target));

        outcome.Result.ShouldBe(EditResult.AlreadySo);
        outcome.Draft.ShouldBeSameAs(Film);
        outcome.Words.English.ShouldBe(words);
    }

    [Fact]
    public void Removing_A_Range_Closes_The_Gap_And_Keeps_Ids() =>
        Pieces(Engine.Apply(Film, new EditCommand.RemoveRange(8000, 15_000)).Draft)
            .ShouldBe([("s1", 0, 8000, 0), ("s2", 8000, 15_000, 5000)]);

    [Fact]
    public void Cuts_Of_One_Request_Name_Moments_Of_The_Film_Before_It()
    {
        var outcomes = Engine.Apply(Film, [new EditCommand.RemoveRange(1000, 2000), new EditCommand.RemoveRange(4000, 5000), new EditCommand.TrimEnd(20_000)]);

        Pieces(outcomes[^1].Draft).ShouldBe([("s1", 0, 1000, 0), ("s3", 1000, 2000, 2000), ("s4", 3000, 5000, 5000)]);
    }

    [Fact]
    public void Speed_Changes_The_Length_And_Not_The_Part_Of_The_File()
    {
        var fast = Engine.Apply(Film, new EditCommand.SetSpeed(2)).Draft;

        fast.DurationMs.ShouldBe(15_000);
        fast.Tracks[0].Segments[1].SourceDurationMs.ShouldBe(20_000);
        Engine.Apply(fast, new EditCommand.SetSpeed(2)).Result.ShouldBe(EditResult.AlreadySo);
        Engine.Apply(fast, new EditCommand.SetSpeed(1)).Draft.DurationMs.ShouldBe(30_000);
    }

    [Fact]
    public void A_Fade_Stays_At_The_Films_Edge_When_The_First_Clip_Is_Cut_Away()
    {
        var faded = Engine.Apply(Film, [new EditCommand.FadeIn(1000), new EditCommand.FadeOut(2000)])[^1].Draft;
        var piece = Engine.Apply(faded, new EditCommand.TrimStart(12_000)).Draft.Tracks[0].Segments.ShouldHaveSingleItem();

        (piece.FadeInMs, piece.FadeOutMs).ShouldBe((1000, 2000));
    }

    [Fact]
    public void A_Fade_That_Has_No_Room_Is_Clamped_And_Says_So()
    {
        var outcome = Engine.Apply(Film, new EditCommand.FadeIn(12_000));

        outcome.Draft.Tracks[0].Segments[0].FadeInMs.ShouldBe(10_000);
        outcome.IsAsAsked.ShouldBeFalse();
        outcome.Words.English.ShouldBe("Fade in over 10 s instead of 12 s: the clip has room for no more");
    }

    private static IEnumerable<(string Id, long Start, long Duration, long Source)> Pieces(Draft draft) =>
        draft.Tracks[0].Segments.Select(piece => (piece.Id, piece.StartMs, piece.DurationMs, piece.SourceStartMs));
}
