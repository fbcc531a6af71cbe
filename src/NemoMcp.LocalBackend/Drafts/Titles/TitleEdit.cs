using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>Adds a text over the picture, or takes texts away.</summary>
internal static class TitleEdit
{
    private const long UsualMs = 3000;
    public const int MaxLength = 200;
    private const int MostNamed = 5;

    public static EditOutcome Add(Draft draft, EditCommand.AddTitle command, Drawing drawing)
    {
        var film = draft.FilmMs();
        var wanted = command.DurationMs ?? UsualMs;
        var start = command.AtEnd ? Math.Max(0, film - wanted)
            : command.Follows ? draft.Words().MaxBy(SegmentIds.NumberOf)?.EndMs ?? 0
            : command.StartMs;
        if ((Fault(draft, command, start, wanted) ?? Unseen(drawing)) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var length = Math.Min(wanted, film - start);
        var title = new Segment
        {
            Id = new SegmentIds(draft).Next(),
            Label = command.Text.Value,
            StartMs = start,
            DurationMs = length,
            Text = command.Text,
        };
        var isClipped = length < wanted && command.DurationMs is not (null or EditCommand.AddTitle.UntilTheEnd);
        return EditOutcome.Done(command, draft with { Tracks = Put(draft.Tracks, title) }, Describe(title, isClipped, drawing)) with { IsAsAsked = !isClipped && drawing.Dropped.Length == 0 };
    }

    public static EditOutcome Remove(Draft draft, EditCommand.RemoveTitles command)
    {
        bool Meant(Segment text) => command.Value is { } value ? string.Equals(text.Text?.Value, value, StringComparison.OrdinalIgnoreCase)
            : command.IsEverything || (command.Kind is { } kind ? text.Text?.Kind == kind : text.Text?.Kind is not TextKind.Caption);
        var noun = TitleNames.Of(command.Kind ?? TextKind.Title);
        var gone = draft.Texts().Where(Meant).Select(TitleNames.Of).ToList();
        return gone.Count is 0
            ? EditOutcome.Refused(command, draft, command.Value is null
                ? new($"there is no {noun.English}", $"没有{noun.Chinese}")
                : new($"there is no title \"{command.Value}\"", $"没有标题“{command.Value}”"))
            : EditOutcome.Done(
                command,
                draft.MapTracks(track => track.Kind is TrackKind.Text ? track.Segments.Where(text => !Meant(text)) : track.Segments),
                Gone(gone));
    }

    /// <summary>Captions come by the dozen: they are counted.</summary>
    private static Phrase Gone(List<Phrase> names) => names.Count > MostNamed
        ? new(string.Create(CultureInfo.InvariantCulture, $"Removed {names.Count} texts, from {names[0].English} on"), string.Create(CultureInfo.InvariantCulture, $"已去掉 {names.Count} 条文字（从{names[0].Chinese}起）"))
        : new($"Removed {string.Join(", ", names.Select(name => name.English))}", $"已去掉{string.Join("、", names.Select(name => name.Chinese))}");

    private static Phrase? Fault(Draft draft, EditCommand.AddTitle command, long start, long wanted)
    {
        var film = ClockText.Of(draft.FilmMs());
        return command switch
        {
            _ when string.IsNullOrWhiteSpace(command.Text.Value) => new("a title needs words", "标题需要文字"),
            _ when command.Text.Value.Length > MaxLength => new($"a title can have {MaxLength} characters at most", $"标题最多 {MaxLength} 个字符"),
            _ when !draft.HasPicture() => new("there is no picture to put a title on, only sound", "只有声音，没有可以放标题的画面"),
            _ when wanted <= 0 => new("a title needs a time above zero", "标题的时长要大于零"),
            _ when start < 0 || start >= draft.FilmMs() => new(
                $"the title would begin at {ClockText.Of(Math.Max(0, start))}, beyond the film's end at {film}",
                $"标题从 {ClockText.Of(Math.Max(0, start))} 开始，超出了影片结尾 {film}"),
            _ => null,
        };
    }

    public static Phrase? Unseen(Drawing drawing) => drawing switch
    {
        { IsBlank: true } => new("a title cannot be made of emoji alone: they are not drawn", "标题不能只有表情符号：表情符号无法画出"),
        { Missing.Length: > 0 } => new(
            $"no font on this machine can draw {drawing.Missing} (fonts-noto-cjk and fonts-dejavu have most letters)",
            $"这台机器上没有能画出 {drawing.Missing} 的字体（fonts-noto-cjk 和 fonts-dejavu 有大多数文字）"),
        _ => null,
    };

    /// <summary>On the first text track with room at that time; else on a new one.</summary>
    public static IReadOnlyList<Track> Put(IReadOnlyList<Track> tracks, Segment title)
    {
        var free = tracks.TakeWhile(track => track.Kind is not TrackKind.Text || track.IsCaptions()
            || track.Segments.Any(text => text.StartMs < title.EndMs && title.StartMs < text.EndMs)).Count();
        var number = tracks.Count(track => track.Kind is TrackKind.Text && !track.IsCaptions()) + 1;
        var name = number is 1 ? TrackNames.Title : string.Create(CultureInfo.InvariantCulture, $"{TrackNames.Title} {number}");
        var track = free < tracks.Count ? tracks[free] : new Track { Kind = TrackKind.Text, Name = name, Segments = [] };
        return TrackOrder.Put(tracks, free, track with { Segments = [.. track.Segments.Append(title).OrderBy(text => text.StartMs)] });
    }

    private static Phrase Describe(Segment title, bool isClipped, Drawing drawing)
    {
        var (english, chinese) = TitleNames.Of(title.Text!.Position);
        var name = TitleNames.Of(title);
        var look = TitleLookWords.Of(title.Text);
        var range = ClockText.Of(title.StartMs, title.EndMs);
        var (without, unseen) = drawing.Dropped.Length > 0 ? ($", without {drawing.Dropped}: emoji are not drawn", $"，不含 {drawing.Dropped}：表情符号无法画出") : ("", "");
        return new(
            $"Added {name.English} {range} {english}{look.English}{(isClipped ? " (until the film ends)" : "")}{without}",
            $"已加{name.Chinese} {range} {chinese}{look.Chinese}{(isClipped ? "（到影片结束）" : "")}{unseen}");
    }
}
