using NemoMcp.LocalBackend.Drafts.Captions;
using NemoMcp.LocalBackend.Drafts.Cards;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Overlays;
using NemoMcp.LocalBackend.Drafts.Placing;
using NemoMcp.LocalBackend.Drafts.Slides;
using NemoMcp.LocalBackend.Drafts.Sound;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Transforms;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>Applies commands to a draft. Pure: a command gives a new draft and what was done, or the reason why not.</summary>
public sealed class DraftEngine(IReadOnlyList<MediaItem> media, Func<string, Drawing>? drawing = null)
{
    /// <summary>What was measured of the files, for commands that need it.</summary>
    public IReadOnlyDictionary<MediaId, MediaSurvey> Surveys { get; init; } = new Dictionary<MediaId, MediaSurvey>();

    private static readonly Canvas UsualCanvas = new(1920, 1080);
    internal const double UsualFrameRate = 30;

    public static Draft Empty(string title) => new() { Title = title, Canvas = UsualCanvas, FrameRate = UsualFrameRate, Tracks = [] };

    /// <summary>An empty timeline in the place of this one.</summary>
    internal static Draft Emptied(Draft draft) => Empty(draft.Title) with { UsedIds = SegmentIds.LastOf(draft) };

    /// <summary>Applies commands in order; cuts that follow one another all name moments of the film before the first of them.</summary>
    public IReadOnlyList<EditOutcome> Apply(Draft draft, IReadOnlyList<EditCommand> commands)
    {
        var outcomes = new List<EditOutcome>();
        var now = draft;
        for (var index = 0; index < commands.Count;)
        {
            var cuts = commands.Skip(index).TakeWhile(Cuts.IsCut).ToList();
            if (cuts.Count > 1 && now.Film().Count > 0)
            {
                outcomes.AddRange(Cuts.Apply(now, cuts).Select(outcome => outcome with { Draft = Crossfades.Settled(outcome.Draft) }));
                index += cuts.Count;
            }
            else
            {
                outcomes.Add(Apply(now, commands[index]));
                index++;
            }

            now = outcomes[^1].Draft;
        }

        return outcomes;
    }

    public EditOutcome Apply(Draft draft, EditCommand command)
    {
        var outcome = Crossfades.Rejoined(draft, Do(draft, command));
        return outcome.Result is EditResult.Done ? outcome with { Draft = TouchedClip.After(draft, command, Crossfades.Settled(outcome.Draft)) } : outcome;
    }

    private EditOutcome Do(Draft draft, EditCommand command) => command switch
    {
        _ when TouchedClip.ScopeOf(command)?.Except is not null => ScopedExcept.Apply(draft, command, Apply),
        EditCommand.Place place => PlaceEdit.Apply(draft, place, media),
        _ when draft.Film().Count is 0 => EditOutcome.Refused(command, draft, new("there is no film yet: upload a video or pictures first", "还没有影片：请先上传视频或图片")),
        _ when Cuts.IsCut(command) => Cuts.Apply(draft, [command])[0],
        EditCommand.Highlight highlight => HighlightEdit.Apply(draft, highlight, Surveys),
        EditCommand.RemovePauses pauses => PauseEdit.Apply(draft, pauses, Surveys),
        EditCommand.ShortenTo shorten => ShortenEdit.Apply(draft, shorten, Surveys),
        EditCommand.SplitAt split => SplitEdit.At(draft, split),
        EditCommand.SplitInto split => SplitEdit.Into(draft, split),
        EditCommand.SplitEvery split => SplitEdit.Every(draft, split),
        EditCommand.MoveClips move => MoveEdit.Move(draft, move),
        EditCommand.SwapClips swap => MoveEdit.Swap(draft, swap),
        EditCommand.OrderClips order => MoveEdit.Order(draft, order),
        EditCommand.Repeat repeat => RepeatEdit.Times(draft, repeat),
        EditCommand.LoopTo loop => RepeatEdit.Until(draft, loop),
        EditCommand.Crossfade fade => CrossfadeEdit.Add(draft, fade),
        EditCommand.RemoveCrossfades fade => CrossfadeEdit.Remove(draft, fade),
        EditCommand.Freeze freeze => FreezeEdit.Apply(draft, freeze, media),
        EditCommand.Reverse reverse => ReverseEdit.Apply(draft, reverse, media),
        EditCommand.SetSpeed speed => SpeedEdit.Apply(draft, speed, media),
        EditCommand.SetCanvas canvas => CanvasEdit.Apply(draft, canvas, media),
        EditCommand.AddTitle title => TitleEdit.Add(draft, title, drawing?.Invoke(title.Text.Value) ?? Drawing.Whole),
        EditCommand.AddCard card => CardEdit.Add(draft, card, drawing?.Invoke(card.Text.Value) ?? Drawing.Whole),
        EditCommand.RemoveCards cards => CardEdit.Remove(draft, cards),
        EditCommand.SetSlides slides => SlideEdit.Apply(draft, slides, media),
        EditCommand.AddOverlay overlay => OverlayEdit.Add(draft, overlay, media),
        EditCommand.ChangeOverlay overlay => OverlayEdit.Change(draft, overlay),
        EditCommand.RemoveOverlays overlays => OverlayEdit.Remove(draft, overlays),
        // "Make it smaller": it may be the logo.
        EditCommand.ChangeTitle { Which: { IsLatest: true, Kind: null }, Change: { IsPlacing: true } change } it when OverlayEdit.IsLatest(draft) =>
            OverlayEdit.Change(draft, new(null) { Position = change.Position, Factor = change.Factor }) with { Command = it },
        EditCommand.AddCaptions captions => CaptionEdit.Add(draft, captions, drawing),
        EditCommand.ChangeTitle change => TitleRestyle.Apply(draft, change, change.Change.Value is { } words && drawing is not null ? drawing(words) : Drawing.Whole),
        EditCommand.RemoveTitles titles => TitleEdit.Remove(draft, titles),
        EditCommand.AddMusic music => MusicEdit.Add(draft, music, media),
        EditCommand.RemoveMusic music => MusicEdit.Remove(draft, music),
        EditCommand.SetVolume volume => VolumeEdit.Apply(draft, volume, media),
        EditCommand.SetLoudness loudness => LoudnessEdit.Apply(draft, loudness, media),
        EditCommand.DuckMusic duck => MusicChange.Duck(draft, duck, media),
        EditCommand.FadeMusic fade => MusicChange.Fade(draft, fade),
        EditCommand.ChangeLook look => LookEdit.Apply(draft, look),
        EditCommand.ResetLook look => LookEdit.Reset(draft, look),
        EditCommand.Rotate rotate => TransformEdit.Rotate(draft, rotate),
        EditCommand.Flip flip => TransformEdit.Flip(draft, flip),
        EditCommand.Crop crop => CropEdit.Apply(draft, crop),
        EditCommand.CropSquare crop => CropEdit.Square(draft, crop),
        EditCommand.Zoom zoom => TransformEdit.Zoom(draft, zoom),
        EditCommand.SetFit fit => FitEdit.Apply(draft, fit),
        EditCommand.FadeIn fade => FadeEdit.In(draft, fade),
        EditCommand.FadeOut fade => FadeEdit.Out(draft, fade),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The family of commands is closed."),
    };
}
