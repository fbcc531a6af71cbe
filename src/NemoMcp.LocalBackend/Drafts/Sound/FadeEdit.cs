using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Sound;

/// <summary>Fades the film in or out, as far as its first or last piece has room.</summary>
internal static class FadeEdit
{
    public static EditOutcome In(Draft draft, EditCommand.FadeIn command)
    {
        var fades = FilmFades.Of(draft);
        var room = FilmFades.RoomForIn(draft, fades.OutMs);
        return Apply(draft, command, command.DurationMs, room, fades.InMs, length => fades with { InMs = length }, new("Fade in", "淡入"));
    }

    public static EditOutcome Out(Draft draft, EditCommand.FadeOut command)
    {
        var fades = FilmFades.Of(draft);
        var room = FilmFades.RoomForOut(draft, fades.InMs);
        return Apply(draft, command, command.DurationMs, room, fades.OutMs, length => fades with { OutMs = length }, new("Fade out", "淡出"));
    }

    private static EditOutcome Apply(Draft draft, EditCommand command, long wanted, long room, long now, Func<long, FilmFades> with, Phrase name)
    {
        if (wanted <= 0)
        {
            return EditOutcome.Refused(command, draft, new("a fade needs a length above zero", "淡入淡出的时长要大于零"));
        }

        if (room <= 0)
        {
            return EditOutcome.Refused(command, draft, new("the other fade leaves no room for it", "另一个淡入淡出已占满这一段"));
        }

        var length = Math.Min(wanted, room);
        var seconds = ClockText.Seconds(length);
        if (length == now)
        {
            return EditOutcome.AlreadySo(command, draft, new($"{name.English} is already {seconds} s", $"{name.Chinese}已经是 {seconds} 秒"));
        }

        var words = length == wanted
            ? new Phrase($"{name.English} over {seconds} s", $"{name.Chinese} {seconds} 秒")
            : new Phrase(
                $"{name.English} over {seconds} s instead of {ClockText.Seconds(wanted)} s: the clip has room for no more",
                $"{name.Chinese} {seconds} 秒而不是 {ClockText.Seconds(wanted)} 秒：这一段只有这么长");
        return EditOutcome.Done(command, with(length).PutOn(draft), words) with { IsAsAsked = length == wanted };
    }
}
