using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Cards;

/// <summary>Puts a card with words before the film or behind it, or takes cards away. Everything else stays with its picture.</summary>
internal static class CardEdit
{
    /// <summary>How long a card stands when nobody says.</summary>
    public const long UsualMs = 3000;

    private const string DarkLetters = "#1C1C1E";
    private const long LongestMs = 60_000;

    public static EditOutcome Add(Draft draft, EditCommand.AddCard command, Drawing drawing)
    {
        var length = command.DurationMs ?? UsualMs;
        if ((Fault(draft, command, length) ?? TitleEdit.Unseen(drawing)) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var start = command.AtEnd ? draft.FilmMs() : 0;
        var card = new Segment
        {
            Id = new SegmentIds(draft).Next(),
            Label = command.Text.Value.Split('\n')[0],
            StartMs = start,
            DurationMs = length,
            Text = Legible(command),
            CardColor = command.Background ?? Segment.UsualCardColor,
        };
        var changed = FilmFades.Of(draft).PutOn(Insert(draft, card));
        var range = ClockText.Of(start, start + length);
        var name = TitleNames.Of(card);
        var look = LookOf(card);
        var unseen = drawing.Dropped.Length > 0;
        return EditOutcome.Done(command, changed, new(
            $"Added {name.English} {range} {(command.AtEnd ? "after the film" : "before the film")}{look.English}{(unseen ? $", without {drawing.Dropped}: emoji are not drawn" : "")}",
            $"已在{(command.AtEnd ? "片尾" : "片头")}加{name.Chinese} {range}{look.Chinese}{(unseen ? $"，不含 {drawing.Dropped}：表情符号无法画出" : "")}")) with { IsAsAsked = !unseen };
    }

    private static Phrase LookOf(Segment card)
    {
        var look = TitleLookWords.Of(card.Text!);
        return card.CardColor is Segment.UsualCardColor or null
            ? look
            : new($", on {TextColors.Words(card.CardColor).English}{look.English}", $"，{TextColors.Words(card.CardColor).Chinese}背景{look.Chinese}");
    }

    // White letters are the usual ones: on a light ground nobody could read them.
    private static TextContent Legible(EditCommand.AddCard command) =>
        command.Background is { } ground && TextColors.Luma(ground) > TextColors.LightFrom && command.Text.Color is TextContent.UsualColor
            ? command.Text with { Color = DarkLetters }
            : command.Text;

    public static EditOutcome Remove(Draft draft, EditCommand.RemoveCards command)
    {
        var film = draft.Film();
        var gone = film.Where(piece => piece.IsCard && (command.AtEnd is not { } atEnd || (atEnd ? piece.EndMs == draft.FilmMs() : piece.StartMs is 0))).ToList();
        if (gone.Count is 0)
        {
            return EditOutcome.Refused(command, draft, command.AtEnd switch
            {
                true => new("there is no card after the film", "没有片尾卡片"),
                false => new("there is no card before the film", "没有片头卡片"),
                null => new("there is no card", "没有卡片"),
            });
        }

        if (gone.Count == film.Count)
        {
            return EditOutcome.Refused(command, draft, new("nothing would be left of the film", "影片会一点不剩"));
        }

        var kept = gone.Aggregate(new TimeRanges([new(0, draft.FilmMs())]), (ranges, piece) => ranges.Without(new(piece.StartMs, piece.EndMs)));
        return EditOutcome.Done(command, Slices.Keep(draft, kept), new(
            $"Removed {string.Join(", ", gone.Select(piece => TitleNames.Of(piece).English))}", $"已去掉{string.Join("、", gone.Select(piece => TitleNames.Of(piece).Chinese))}"));
    }

    private static Phrase? Fault(Draft draft, EditCommand.AddCard command, long length) => command switch
    {
        _ when string.IsNullOrWhiteSpace(command.Text.Value) => new("a card needs words", "卡片需要文字"),
        _ when command.Text.Value.Length > TitleEdit.MaxLength => new($"a card can have {TitleEdit.MaxLength} characters at most", $"卡片最多 {TitleEdit.MaxLength} 个字符"),
        _ when length is <= 0 or > LongestMs => new($"a card can stay up to {ClockText.Seconds(LongestMs)} s", $"卡片最长 {ClockText.Seconds(LongestMs)} 秒"),
        _ when length < draft.FrameMs() => new("that is shorter than one frame", "这比一帧还短"),
        _ when !draft.HasPicture() && draft.Film().Count > 0 => new("there is no picture to put a card beside, only sound", "只有声音，没有可以加卡片的画面"),
        _ => null,
    };

    private static Draft Insert(Draft draft, Segment card)
    {
        var oldEnd = draft.FilmMs();
        var shift = card.StartMs is 0 ? card.DurationMs : 0;
        var moved = draft.MapTracks(track => track.IsMusic()
            ? track.Segments.Select(music => Stretched(music, oldEnd, shift, card.DurationMs))
            : track.Segments.Select(segment => segment with { StartMs = segment.StartMs + shift }));
        var index = moved.Tracks.TakeWhile(track => track.Kind is not TrackKind.Video || !track.IsFilm()).Count();
        var row = index < moved.Tracks.Count ? moved.Tracks[index] : new Track { Kind = TrackKind.Video, Name = TrackNames.Video, Segments = [] };
        return moved with { Tracks = TrackOrder.Put(moved.Tracks, index, row with { Segments = [.. row.Segments.Append(card).OrderBy(segment => segment.StartMs)] }) };
    }

    /// <summary>Music from the first picture to the last plays under the card too.</summary>
    private static Segment Stretched(Segment music, long oldEnd, long shift, long length)
    {
        var start = music.StartMs is 0 ? 0 : music.StartMs + shift;
        return music with { StartMs = start, DurationMs = (music.EndMs >= oldEnd ? oldEnd + length : music.EndMs + shift) - start };
    }
}
