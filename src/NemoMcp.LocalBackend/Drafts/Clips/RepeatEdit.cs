using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Plays a stretch several times in a row.</summary>
internal static class RepeatEdit
{
    /// <summary>The renderer makes no longer film.</summary>
    private static readonly TimeSpan LongestFilm = TimeSpan.FromHours(4);

    public static Phrase TooMany { get; } = new(
        $"the film would have more than {Arrangement.MaxClips} clips, which is the most that one film can have",
        $"影片会超过 {Arrangement.MaxClips} 段，一部影片最多这么多");

    public static EditOutcome Times(Draft draft, EditCommand.Repeat command)
    {
        var (range, fault) = ScopeRange.Of(command.Scope, draft);
        if (fault is not null || command.Times < 2)
        {
            return EditOutcome.Refused(command, draft, fault ?? new("to repeat something, it has to play at least twice", "重复至少要播放两次"));
        }

        var where = ScopeRange.Words(command.Scope, draft);
        return Repeat(draft, command, range, command.Times, new(
            $"Repeated {where.English}: it plays {command.Times} times in all", $"已重复{where.Chinese}：共播放 {command.Times} 次"));
    }

    /// <summary>The whole film, over and over until it is this long.</summary>
    public static EditOutcome Until(Draft draft, EditCommand.LoopTo command)
    {
        var length = draft.FilmMs();
        var wanted = ClockText.Of(command.TargetMs);
        if (command.TargetMs <= length)
        {
            return EditOutcome.Refused(command, draft, new(
                $"the film is {ClockText.Of(length)} long already: to make it shorter, say \"shorten to {ClockText.Seconds(command.TargetMs)} seconds\"",
                $"影片已有 {ClockText.Of(length)}：要变短请说“剪成{ClockText.Seconds(command.TargetMs)}秒”"));
        }

        var times = (int)Math.Min(int.MaxValue, (command.TargetMs + length - 1) / length);
        var looped = Repeat(draft, command, new(0, length), times, new($"Repeated the whole film until it is {wanted} long", $"已循环播放到 {wanted}"));
        return looped.Result is EditResult.Done ? looped with { Draft = Slices.Keep(looped.Draft, new([new(0, command.TargetMs)])) } : looped;
    }

    private static EditOutcome Repeat(Draft draft, EditCommand command, TimeRange range, int times, Phrase done)
    {
        var split = Splits.At(draft, [range.StartMs, range.EndMs]);
        var film = split.Film();
        var meant = film.Where(segment => ScopedChange.IsMeant(segment, range)).ToList();
        if (meant.Count is 0)
        {
            return EditOutcome.Refused(command, draft, new("that is shorter than one frame", "这一段短于一帧"));
        }

        if (film.Count + ((times - 1L) * meant.Count) > Arrangement.MaxClips)
        {
            return EditOutcome.Refused(command, draft, TooMany);
        }

        if (draft.FilmMs() + ((times - 1L) * range.DurationMs) > LongestFilm.TotalMilliseconds)
        {
            return EditOutcome.Refused(command, draft, new($"the film would be longer than {LongestFilm.TotalHours:0} hours", $"影片会超过 {LongestFilm.TotalHours:0} 小时"));
        }

        var last = film.ToList().IndexOf(meant[^1]);
        var clips = film.Take(last + 1).Concat(Enumerable.Repeat(meant, times - 1).SelectMany(again => again)).Concat(film.Skip(last + 1));
        var hasTexts = draft.Texts().Any(text => range.Overlap(text.StartMs, text.EndMs) is not null);
        return EditOutcome.Done(command, Arrangement.Apply(split, [.. clips]), hasTexts
            ? new($"{done.English}; titles are shown once", $"{done.Chinese}；标题只出现一次")
            : done);
    }
}
