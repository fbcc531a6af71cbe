using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.LocalBackend.Tests.Drafts;

/// <summary>What holds for any film after any commands. Plain predicates: an asserted expression is compiled anew for each of some ten thousand drafts.</summary>
public sealed class DraftProperties
{
    private static readonly LookKind[] Kinds = Enum.GetValues<LookKind>();

    [Fact]
    public void Pieces_Never_Overlap_Have_A_Length_And_Stay_Inside_Their_File() => AnyFilm.Check(draft =>
    {
        draft.Tracks.All(track => track.Segments.Count > 0).ShouldBeTrue();
        foreach (var track in draft.Tracks)
        {
            track.Segments.Zip(track.Segments.Skip(1)).All(pair => pair.First.EndMs <= pair.Second.StartMs).ShouldBeTrue();
            track.Segments.All(piece => piece.DurationMs > 0 && piece.StartMs >= 0 && piece.SourceStartMs >= 0).ShouldBeTrue();
            track.Segments.All(piece => piece.FadeInMs >= 0 && piece.FadeOutMs >= 0 && piece.FadeInMs + piece.FadeOutMs <= piece.DurationMs).ShouldBeTrue();
            track.Segments.All(piece => piece.Media == null || piece.Loop || (AnyFilm.IsStill(piece) && piece.SourceStartMs >= 0) || piece.SourceStartMs + piece.SourceDurationMs <= AnyFilm.LengthOf(piece)).ShouldBeTrue();
        }

        var film = draft.Tracks.Single(track => track.Kind is TrackKind.Video && track.IsFilm()).Segments;
        film.Zip(film.Skip(1).Append(null)).All(pair => pair.First.OverlapMs >= 0 && pair.First.OverlapMs <= (pair.Second?.DurationMs ?? 0)).ShouldBeTrue();
        // Times are whole milliseconds: at four times the speed a rounding may reach so far beyond the file.
        film.FirstOrDefault(piece => !piece.Freeze && !AnyFilm.IsStill(piece) && (TailOf(piece).Start < -4 || TailOf(piece).End > AnyFilm.LengthOf(piece) + 4)).ShouldBeNull();
        var ids = draft.Tracks.SelectMany(track => track.Segments).Select(piece => piece.Id).ToList();
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
    });

    private static (double Start, double End) TailOf(Segment piece) => piece.Reversed
        ? (piece.SourceStartMs - (piece.OverlapMs * piece.Speed), piece.SourceStartMs)
        : (piece.SourceStartMs, piece.SourceStartMs + piece.SourceDurationMs + (piece.OverlapMs * piece.Speed));

    [Fact]
    public void The_Picture_Has_No_Gaps_And_Nothing_Outlasts_It() => AnyFilm.Check(draft =>
    {
        var film = draft.Tracks.Single(track => track.Kind is TrackKind.Video && track.IsFilm()).Segments;
        film[0].StartMs.ShouldBe(0);
        film.Zip(film.Skip(1)).All(pair => pair.First.EndMs == pair.Second.StartMs).ShouldBeTrue();
        draft.Texts().Concat(draft.Music()).Concat(draft.Overlays()).All(piece => piece.EndMs <= draft.DurationMs).ShouldBeTrue();
    });

    [Fact]
    public void A_Look_Stays_On_Its_Scale() => AnyFilm.Check(draft =>
        draft.Tracks.SelectMany(track => track.Segments).All(piece => Kinds.All(kind => piece.Look[kind] >= (kind < LookKind.Blur ? -100 : 0) && piece.Look[kind] <= 100)).ShouldBeTrue());

    [Fact]
    public void A_Picture_Is_Turned_By_Quarters_And_Enlarged_Within_Bounds() => AnyFilm.Check(draft =>
        draft.Tracks.SelectMany(track => track.Segments).All(piece => piece.Transform.Rotation % 90 == 0 && piece.Transform.Rotation >= 0 && piece.Transform.Rotation < 360 && piece.Transform.Zoom >= 1 && piece.Transform.Zoom <= 4 && piece.Transform.IsPossible).ShouldBeTrue());

    [Fact]
    public void A_Draft_Comes_Back_From_The_Wire_As_It_Was() => AnyFilm.Check(draft =>
    {
        using var json = JsonDocument.Parse(DraftJson.Write(draft));

        var back = DraftJson.Read(json.RootElement).ShouldNotBeNull();

        (back.Title, back.Canvas, back.FrameRate, back.DurationMs, back.Touched).ShouldBe((draft.Title, draft.Canvas, draft.FrameRate, draft.DurationMs, draft.Touched));
        back.Tracks.Select(track => (track.Kind, track.Name)).ShouldBe(draft.Tracks.Select(track => (track.Kind, track.Name)));
        back.Tracks.SelectMany(track => track.Segments).ShouldBe(draft.Tracks.SelectMany(track => track.Segments));
    });

    [Fact]
    public void A_Client_Sees_The_Same_Times_And_Volumes() => AnyFilm.Check(draft =>
    {
        using var json = JsonDocument.Parse(DraftJson.Write(draft));

        var seen = DraftDocument.Read(json.RootElement).ShouldNotBeNull();

        seen.DurationMs.ShouldBe(draft.DurationMs);
        var pieces = draft.Tracks.SelectMany(track => track.Segments).Zip(seen.Tracks.SelectMany(track => track.Segments)).ToList();
        pieces.All(pair => pair.First.StartMs == pair.Second.StartMs && pair.First.EndMs == pair.Second.EndMs && !pair.Second.Estimated).ShouldBeTrue();
        pieces.All(pair => pair.First.Id == pair.Second.Id && pair.First.Label == pair.Second.Label).ShouldBeTrue();
        pieces.All(pair => (int)Math.Round(Math.Round(pair.First.Volume * 100, 4)) == (pair.Second.VolumePercent ?? 100)).ShouldBeTrue();
    });

    [Fact]
    public void Shortening_One_Clip_Is_Exact_To_The_Millisecond() => Prop.ForAll(Gen.Choose(100, 9976).ToArbitrary(), target =>
    {
        var film = AnyFilm.Engine.Apply(DraftEngine.Empty("film"), new EditCommand.Place([AnyFilm.Media[0].Id])).Draft;
        AnyFilm.Engine.Apply(film, new EditCommand.ShortenTo(target)).Draft.DurationMs.ShouldBe(target);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
