using FsCheck;
using FsCheck.Fluent;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Captions;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Tests.Drafts;

/// <summary>Films made by any commands in any order.</summary>
internal static class AnyFilm
{
    private const int Runs = 150;

    public static readonly MediaItem[] Media =
    [
        Uploads.Video("a.mp4", 9.977, rate: 29.97, number: 1), Uploads.Video("b.mp4", 3.3, 640, 481, 10, hasAudio: false, number: 2),
        Uploads.Image("i.png", number: 3), Uploads.Sound("song.mp3", 4.1, number: 4),
    ];

    public static readonly DraftEngine Engine = new(Media)
    {
        Surveys = new Dictionary<MediaId, MediaSurvey> { [Media[0].Id] = new() { Motion = [.. Enumerable.Range(0, 40).Select(step => step * 7 % 31)], Loudness = [.. Enumerable.Range(0, 200).Select(step => -(step * 11 % 60))] } },
    };

    /// <summary>Checks every draft on the way, the first included.</summary>
    public static void Check(Action<Draft> holds) => Prop.ForAll(Command().ArrayOf().ToArbitrary(), commands =>
    {
        var start = Engine.Apply(DraftEngine.Empty("film"), new EditCommand.Place([Media[0].Id, Media[1].Id])).Draft;
        holds(start);
        foreach (var outcome in Engine.Apply(start, commands))
        {
            holds(outcome.Draft);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    public static long LengthOf(Segment piece)
    {
        var item = Media.Single(found => found.Id == piece.Media);
        return item.Facts.Kind is MediaKind.Image ? long.MaxValue : (long)item.Facts.Duration.TotalMilliseconds;
    }

    public static bool IsStill(Segment piece) => piece.Media is null || Media.Single(found => found.Id == piece.Media).Facts.Kind is MediaKind.Image;

    private static Gen<EditCommand> Command()
    {
        var time = Gen.Choose(-500, 20_000).Select(value => (long)value);
        var share = Gen.Choose(0, 450).Select(value => value / 100d);
        var target = Gen.Elements(SoundTarget.Everything, SoundTarget.Film, SoundTarget.Music);
        return Gen.OneOf(
            Gen.Choose(0, 3).Select(index => (EditCommand)new EditCommand.Place([Media[index].Id])),
            time.Select(value => (EditCommand)new EditCommand.ShortenTo(value)),
            time.Select(value => (EditCommand)new EditCommand.Highlight(value)),
            time.Select(value => (EditCommand)new EditCommand.RemovePauses(value / 10)),
            time.Select(value => (EditCommand)new EditCommand.TrimStart(value)),
            time.Select(value => (EditCommand)new EditCommand.TrimEnd(value)),
            time.Select(value => (EditCommand)new EditCommand.KeepLast(value)),
            time.SelectMany(start => time.Select(end => (EditCommand)new EditCommand.KeepRange(start, end))),
            time.SelectMany(start => time.Select(end => (EditCommand)new EditCommand.RemoveRange(start, end))),
            time.SelectMany(start => time.Select(length => (EditCommand)new EditCommand.AddTitle(new() { Value = "T" }, start, length))),
            time.Select(value => (EditCommand)new EditCommand.SplitAt(value)),
            Scope(time).SelectMany(scope => Gen.Choose(1, 4).Select(parts => (EditCommand)new EditCommand.SplitInto(parts, scope))),
            time.Select(each => (EditCommand)new EditCommand.SplitEvery(each)),
            Gen.Choose(2, 4).SelectMany(of => Gen.Choose(1, of).Select(number => (EditCommand)new EditCommand.KeepPortion(new(number, of)))),
            Gen.Choose(2, 4).SelectMany(of => Gen.Choose(1, of).Select(number => (EditCommand)new EditCommand.RemovePortion(new(number, of)))),
            Pick().Select(pick => (EditCommand)new EditCommand.RemoveClips(pick)),
            Pick().Select(pick => (EditCommand)new EditCommand.KeepClips(pick)),
            Pick().SelectMany(pick => Place().Select(place => (EditCommand)new EditCommand.MoveClips(pick, place))),
            Pick().SelectMany(one => Pick().Select(other => (EditCommand)new EditCommand.SwapClips(one, other))),
            Gen.Elements<EditCommand>(new EditCommand.OrderClips(null), new EditCommand.OrderClips([2, 1]), new EditCommand.OrderClips([3, 1, 2])),
            Scope(time).SelectMany(scope => Gen.Choose(1, 2).Select(times => (EditCommand)new EditCommand.Repeat(times, scope))),
            time.Select(length => (EditCommand)new EditCommand.LoopTo(length)),
            time.SelectMany(start => Gen.Elements(Enum.GetValues<TextPosition>()).Select(place => (EditCommand)new EditCommand.AddTitle(new() { Value = "L, r", Kind = TextKind.LowerThird, Position = place, HasBar = start % 2 is 0 }, start, null))),
            TitleChange(time),
            time.SelectMany(each => Gen.Elements<bool?>(true, false, null).Select(moves => (EditCommand)new EditCommand.SetSlides(each < 0 ? null : each) { Moves = moves })),
            time.SelectMany(start => Gen.Elements("i.png", "b.mp4").SelectMany(name => Gen.Choose(1, 110).Select(width => (EditCommand)new EditCommand.AddOverlay(name, TextPosition.TopRight) { Width = width / 100d, Opacity = 0.5, StartMs = start, DurationMs = start % 3 is 0 ? null : start + 700 }))),
            Gen.Choose(1, 300).Select(factor => (EditCommand)new EditCommand.ChangeOverlay(null) { Factor = factor / 100d, Position = TextPosition.Left }),
            Gen.Elements<string?>(null, "i.png").Select(name => (EditCommand)new EditCommand.RemoveOverlays(name)),
            time.SelectMany(length => Gen.Elements(true, false).Select(atEnd => (EditCommand)new EditCommand.AddCard(new() { Value = "Card" }, length, atEnd))),
            Gen.Elements<bool?>(true, false, null).Select(atEnd => (EditCommand)new EditCommand.RemoveCards(atEnd)),
            time.SelectMany(start => Gen.Choose(1, 30).Select(count => (EditCommand)new EditCommand.AddCaptions([.. Enumerable.Range(0, count).Select(number => start < 0 ? new CaptionCue("spread") : new CaptionCue("timed", start + (number * 300L), number % 3 is 0 ? null : start + (number * 400L) + 100))], new() { Value = "", Kind = TextKind.Caption }))),
            Gen.Elements<TextKind?>(null, TextKind.Caption, TextKind.LowerThird).Select(kind => (EditCommand)new EditCommand.RemoveTitles(null) { Kind = kind }),
            share.Select(volume => (EditCommand)new EditCommand.AddMusic("song.mp3", volume)),
            share.SelectMany(factor => Scope(time).Select(scope => (EditCommand)new EditCommand.SetSpeed(factor) { Scope = scope })),
            time.SelectMany(length => Gen.Choose(0, 4).Select(clip => (EditCommand)new EditCommand.Crossfade(length, clip is 0 ? null : clip))),
            Gen.Constant((EditCommand)new EditCommand.RemoveCrossfades()),
            time.SelectMany(at => Gen.Choose(-1, 3).Select(clip => (EditCommand)new EditCommand.Freeze(500) { AtMs = at, AtEnd = at % 2 is 0, Clip = clip is 0 ? null : clip })),
            Scope(time).Select(scope => (EditCommand)new EditCommand.Reverse(scope)),
            share.SelectMany(volume => target.Select(sound => (EditCommand)new EditCommand.SetVolume(volume, sound))),
            Scope(time).SelectMany(scope => Gen.Elements(Enum.GetValues<LookKind>()).SelectMany(kind => Gen.Choose(-150, 150).Select(amount => (EditCommand)new EditCommand.ChangeLook(kind, amount, amount % 2 is 0, scope)))),
            Scope(time).Select(scope => (EditCommand)new EditCommand.ResetLook(scope)),
            Scope(time).SelectMany(scope => Gen.Choose(-4, 4).Select(turns => (EditCommand)new EditCommand.Rotate(turns * 90, scope))),
            Scope(time).SelectMany(scope => Gen.Elements(true, false).Select(over => (EditCommand)new EditCommand.Flip(over, scope))),
            Scope(time).SelectMany(scope => share.Select(factor => (EditCommand)new EditCommand.Zoom(factor, factor > 2, scope))),
            Scope(time).SelectMany(scope => Gen.Choose(-10, 60).Select(share => (EditCommand)new EditCommand.Crop(share / 100.0, 0, share % 3 / 10.0, share / 200.0, scope))),
            Gen.Constant((EditCommand)new EditCommand.CropSquare()),
            Gen.Elements(Enum.GetValues<CanvasFit>()).Select(fit => (EditCommand)new EditCommand.SetFit(fit)),
            time.Select(length => (EditCommand)new EditCommand.FadeIn(length)),
            time.Select(length => (EditCommand)new EditCommand.FadeOut(length)));
    }

    private static Gen<ClipPick> Pick() => Gen.OneOf(
        Gen.Choose(-2, 4).Select(number => ClipPick.Of(number)),
        Gen.Constant(ClipPick.Of(1, 2)),
        Gen.Elements(new ClipPick { File = "a.mp4" }, new ClipPick { File = "nothing.mp4" }, new ClipPick { IsThat = true }));

    private static Gen<ClipPlace> Place() => Gen.OneOf(
        Gen.Choose(-1, 4).Select(position => new ClipPlace { Position = position }),
        Pick().Select(pick => new ClipPlace { Before = pick }),
        Pick().Select(pick => new ClipPlace { After = pick }));
    private static Gen<EditCommand> TitleChange(Gen<long> time) => Gen.OneOf(
        time.SelectMany(start => time.Select(length => (EditCommand)new EditCommand.ChangeTitle(new() { IsLatest = true }, new() { StartMs = start, DurationMs = length }))),
        Gen.Choose(1, 400).Select(factor => (EditCommand)new EditCommand.ChangeTitle(new() { All = true }, new() { Factor = factor / 100d, Outline = factor % 2 is 0 ? TextOutline.None : new("#FF0000", 0.1), IsRegular = factor % 3 is 0 })),
        Gen.Choose(-1, 3).Select(number => (EditCommand)new EditCommand.ChangeTitle(new() { Number = number }, new() { Value = "N", Color = "#00FF00", HasBar = true })));

    private static Gen<EditScope> Scope(Gen<long> time) => Gen.OneOf(
        Gen.Constant(EditScope.Whole),
        time.SelectMany(start => time.Select(end => new EditScope { StartMs = start, EndMs = end })),
        time.Select(last => new EditScope { LastMs = last }),
        Gen.Choose(-1, 4).Select(clip => new EditScope { Clip = clip }),
        Gen.Elements(new EditScope { File = "a.mp4" }, new EditScope { IsThat = true }));
}
