using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Makes several clips of one; the film looks the same afterwards, but each can be changed by itself.</summary>
internal static class SplitEdit
{
    public static EditOutcome At(Draft draft, EditCommand.SplitAt command)
    {
        var length = draft.FilmMs();
        return command.AtMs <= 0 || command.AtMs >= length
            ? EditOutcome.Refused(command, draft, new($"that is not inside the film, which is {ClockText.Of(length)} long", $"不在影片之内，影片长 {ClockText.Of(length)}"))
            : Split(draft, command, [command.AtMs], new($"Split at {ClockText.Of(command.AtMs)}", $"已在 {ClockText.Of(command.AtMs)} 处分割"));
    }

    public static EditOutcome Into(Draft draft, EditCommand.SplitInto command)
    {
        var (range, fault) = ScopeRange.Of(command.Scope, draft);
        if (fault is not null)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        if (command.Parts < 2 || range.DurationMs / command.Parts < Cutting.Cuts.MinFilmMs)
        {
            return EditOutcome.Refused(command, draft, new(
                $"{ClockText.Of(range.DurationMs)} cannot be split into {command.Parts} parts", $"{ClockText.Of(range.DurationMs)} 不能分成 {command.Parts} 段"));
        }

        var where = ScopeRange.Words(command.Scope, draft);
        var moments = Enumerable.Range(1, command.Parts - 1).Select(part => range.StartMs + (range.DurationMs * part / command.Parts));
        return Split(draft, command, [.. moments], new($"Split into {command.Parts} equal parts: {where.English}", $"已平均分成 {command.Parts} 段：{where.Chinese}"));
    }

    public static EditOutcome Every(Draft draft, EditCommand.SplitEvery command)
    {
        var length = draft.FilmMs();
        if (command.EachMs < Cutting.Cuts.MinFilmMs || command.EachMs >= length)
        {
            return EditOutcome.Refused(command, draft, new(
                $"{ClockText.Of(length)} cannot be split into pieces of {ClockText.Seconds(command.EachMs)} s", $"{ClockText.Of(length)} 不能分成每段 {ClockText.Seconds(command.EachMs)} 秒"));
        }

        // A rest too short to be a clip stays with the last one; more clips than a film may have are refused all the same.
        var moments = Enumerable.Range(1, Arrangement.MaxClips).Select(part => part * command.EachMs).TakeWhile(moment => moment <= length - Cutting.Cuts.MinFilmMs);
        return Split(draft, command, [.. moments], new($"Split after every {ClockText.Seconds(command.EachMs)} s", $"已每 {ClockText.Seconds(command.EachMs)} 秒分割一次"));
    }

    private static EditOutcome Split(Draft draft, EditCommand command, IReadOnlyList<long> moments, Phrase done)
    {
        var split = Cutting.Splits.At(draft, moments);
        var count = split.Film().Count;
        return count == draft.Film().Count ? EditOutcome.AlreadySo(command, draft, new("There is a cut already", "这里已经是分割点"))
            : count > Arrangement.MaxClips ? EditOutcome.Refused(command, draft, RepeatEdit.TooMany)
            : EditOutcome.Done(command, split, new($"{done.English} (the film has {count} clips now)", $"{done.Chinese}（影片现在共 {count} 段）"));
    }
}
