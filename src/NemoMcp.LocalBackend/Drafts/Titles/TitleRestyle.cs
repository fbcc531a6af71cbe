using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>Changes texts that are there: words, look, place and time.</summary>
internal static class TitleRestyle
{
    private const double Smallest = 0.03;
    private const double Largest = 0.3;

    public static EditOutcome Apply(Draft draft, EditCommand.ChangeTitle command, Drawing drawing)
    {
        var (meant, fault) = Meant(draft, command.Which);
        fault ??= FaultOf(draft, command.Change, meant) ?? (command.Change.Value is null ? null : TitleEdit.Unseen(drawing));
        if (fault is not null)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var changed = meant.ToDictionary(text => text.Id, text => Changed(draft, text, command.Change), StringComparer.Ordinal);
        var names = string.Join(", ", meant.Take(3).Select(text => TitleNames.Of(text).English));
        var chinese = string.Join("、", meant.Take(3).Select(text => TitleNames.Of(text).Chinese));
        var (more, moreChinese) = meant.Count > 3 ? (string.Create(CultureInfo.InvariantCulture, $" and {meant.Count - 3} more"), string.Create(CultureInfo.InvariantCulture, $"等 {meant.Count} 条")) : ("", "");
        var what = TitleChangeWords.Of(command.Change, changed.Values.First());
        var words = new Phrase($"Changed {names}{more}: {what.English}", $"已修改{chinese}{moreChinese}：{what.Chinese}");
        return meant.All(text => changed[text.Id] == text)
            ? EditOutcome.AlreadySo(command, draft, new($"The {TitleNames.Of(meant[0]).English} is so already: {what.English}", $"{TitleNames.Of(meant[0]).Chinese}已经是这样：{what.Chinese}"))
            : EditOutcome.Done(command, Put(draft, changed), words) with { IsAsAsked = drawing.Dropped.Length is 0 };
    }

    private static (IReadOnlyList<Segment> Meant, Phrase? Fault) Meant(Draft draft, TitleChoice which)
    {
        // A card is meant by its words, or when it was added last.
        var texts = (which.Value is not null || which.IsLatest ? draft.Words() : draft.Texts()).Where(text => which.Kind is null ? which.Value is not null || which.IsLatest || text.Text!.Kind is not TextKind.Caption : text.Text!.Kind == which.Kind)
            .OrderBy(text => text.StartMs).ToList();
        var noun = TitleNames.Of(which.Kind ?? TextKind.Title);
        if (texts.Count is 0)
        {
            return ([], new($"there is no {noun.English} to change", $"没有可以修改的{noun.Chinese}"));
        }

        return which switch
        {
            { Value: { } value } => texts.FindAll(text => string.Equals(text.Text!.Value, value, StringComparison.OrdinalIgnoreCase)) is { Count: > 0 } same
                ? (same, null) : ([], new($"there is no {noun.English} \"{value}\"", $"没有{noun.Chinese}“{value}”")),
            { Number: { } number } => (number < 0 ? texts.Count - 1 : number - 1) is var index && index >= 0 && index < texts.Count
                ? ([texts[index]], null) : ([], new($"there is no {noun.English} {number}: there are {texts.Count}", $"没有第 {number} 个{noun.Chinese}：共 {texts.Count} 个")),
            { IsLatest: true } => (Together(draft, texts.MaxBy(SegmentIds.NumberOf)!), null),
            { All: true } => (texts, null),
            // Captions are one thing to people, however many there are.
            _ when texts.Count is 1 || which.Kind is TextKind.Caption => (texts, null),
            _ => ([], new(
                $"there are {texts.Count} of them ({string.Join(", ", texts.Take(3).Select(text => $"\"{text.Label}\""))}): name one by its words, say \"the first {noun.English}\" or \"all {noun.English}s\"",
                $"有 {texts.Count} 个（{string.Join("、", texts.Take(3).Select(text => $"“{text.Label}”"))}）：请用文字指明，或说“第一个{noun.Chinese}”“所有{noun.Chinese}”")),
        };
    }

    /// <summary>Captions that were given together are one thing.</summary>
    private static IReadOnlyList<Segment> Together(Draft draft, Segment text) =>
        draft.Tracks.FirstOrDefault(track => track.IsCaptions() && track.Segments.Contains(text))?.Segments ?? [text];

    private static Phrase? FaultOf(Draft draft, TitleChange change, IReadOnlyList<Segment> meant) => change switch
    {
        { Value: not null } when string.IsNullOrWhiteSpace(change.Value) || change.Value.Length > TitleEdit.MaxLength =>
            new($"a title needs words, {TitleEdit.MaxLength} characters at most", $"标题需要文字，最多 {TitleEdit.MaxLength} 个字符"),
        _ when (change.StartMs ?? change.DurationMs) is not null && meant.Any(text => text.IsCard) =>
            new("a card's time is not changed: remove it and add it with the time it should have", "卡片的时间不能修改：请去掉后按需要的时长重新添加"),
        { DurationMs: <= 0 } => new("a title needs a time above zero", "标题的时长要大于零"),
        { StartMs: { } start } when start < 0 || start >= draft.FilmMs() => new(
            $"that would begin beyond the film's end at {ClockText.Of(draft.FilmMs())}", $"超出了影片结尾 {ClockText.Of(draft.FilmMs())}"),
        { Value: not null } or { StartMs: not null } when meant.Count > 1 => new("words and times are changed for one text at a time", "文字和时间一次只能改一条"),
        _ => null,
    };

    private static Segment Changed(Draft draft, Segment segment, TitleChange change)
    {
        var text = segment.Text!;
        var start = change.StartMs ?? segment.StartMs;
        var size = change.Size ?? text.Size;
        return segment with
        {
            Label = change.Value ?? segment.Label,
            StartMs = start,
            DurationMs = segment.IsCard ? segment.DurationMs : Math.Min(change.DurationMs ?? segment.DurationMs, draft.FilmMs() - start),
            Text = text with
            {
                Value = change.Value ?? text.Value,
                Position = change.Position ?? text.Position,
                Color = change.Color ?? text.Color,
                Size = change.Size is null && change.Factor is null ? size : Math.Round(Math.Clamp(size * (change.Factor ?? 1), Smallest, Largest), 4),
                IsRegular = change.IsRegular ?? text.IsRegular,
                Outline = change.Outline ?? text.Outline,
                HasBar = change.HasBar ?? text.HasBar,
                BarColor = change.HasBar is null ? text.BarColor : change.BarColor,
            },
        };
    }

    /// <summary>A text that now stands beside another on its track moves to one with room.</summary>
    private static Draft Put(Draft draft, Dictionary<string, Segment> changed)
    {
        var moved = changed.Values.Where(text => draft.Words().First(old => old.Id == text.Id) is var old && (old.StartMs, old.DurationMs) != (text.StartMs, text.DurationMs)).ToList();
        var now = draft.MapTracks(track => track.Segments
            .Where(segment => !moved.Exists(text => text.Id == segment.Id))
            .Select(segment => changed.GetValueOrDefault(segment.Id, segment)));
        return moved.Aggregate(now, (current, text) => current with { Tracks = TitleEdit.Put(current.Tracks, text) });
    }
}
