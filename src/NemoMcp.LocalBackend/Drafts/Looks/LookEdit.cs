using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Looks;

/// <summary>Changes how the picture looks; what is asked for again and again adds up.</summary>
internal static class LookEdit
{
    public static EditOutcome Apply(Draft draft, EditCommand.ChangeLook command)
    {
        var scale = LookScale.Of(command.Kind);
        return Change(draft, command, command.Scope, look => look.With(command.Kind, Wanted(look, command, scale)), (before, after) => Words(draft, command, scale, before, after)) is var outcome
            && outcome.Result is EditResult.Done && IsCut(draft, command, scale)
                ? outcome with { IsAsAsked = false }
                : outcome;
    }

    public static EditOutcome Reset(Draft draft, EditCommand.ResetLook command) => Change(draft, command, command.Scope, _ => Look.AsRecorded, (before, after) => before == after
        ? new("The picture looks as recorded already", "画面已经是原来的样子")
        : Placed(draft, command.Scope, new("Look as recorded again", "恢复画面原来的样子")));

    private static EditOutcome Change(Draft draft, EditCommand command, EditScope scope, Func<Look, Look> change, Func<Look, Look, Phrase> words)
    {
        if (!draft.HasPicture())
        {
            return EditOutcome.Refused(command, draft, new("there is no picture to change, only sound", "只有声音，没有可以调整的画面"));
        }

        var (range, fault) = ScopeRange.Of(scope, draft);
        if (fault is not null)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var meant = ScopedChange.Of(draft, range).ToList();
        if (meant.Count is 0)
        {
            return EditOutcome.Refused(command, draft, new("that is shorter than one frame", "这一段短于一帧"));
        }

        // Told by the piece that changes most visibly: the first that changes at all.
        var told = (meant.Find(segment => change(segment.Look) != segment.Look) ?? meant[0]).Look;
        return meant.TrueForAll(segment => change(segment.Look) == segment.Look)
            ? EditOutcome.AlreadySo(command, draft, words(told, told))
            : EditOutcome.Done(command, ScopedChange.Apply(draft, range, segment => segment with { Look = change(segment.Look) }), words(told, change(told)));
    }

    private static int Wanted(Look look, EditCommand.ChangeLook command, LookScale scale) =>
        scale.Clamp(command.Sets ? command.Amount : (long)look[command.Kind] + command.Amount);

    private static bool IsCut(Draft draft, EditCommand.ChangeLook command, LookScale scale) =>
        ScopedChange.Of(draft, ScopeRange.Of(command.Scope, draft).Range).Any(segment => !scale.Holds(command.Sets ? command.Amount : segment.Look[command.Kind] + command.Amount));

    private static Phrase Words(Draft draft, EditCommand.ChangeLook command, LookScale scale, Look before, Look after)
    {
        var (old, now) = (before[command.Kind], after[command.Kind]);
        if (old == now)
        {
            return command.Kind is LookKind.Saturation && now == scale.Least
                ? new("The picture is black and white already", "画面已经是黑白")
                : new($"The {scale.Name.English} is at {Signed(now)} already{(now == LookScale.Most || now == scale.Least ? ", as far as it goes" : "")}", $"{scale.Name.Chinese}已经是 {Signed(now)}{(now == LookScale.Most || now == scale.Least ? "，不能再调" : "")}");
        }

        return Placed(draft, command.Scope, command.Kind is LookKind.Saturation && now == scale.Least
            ? new("Made black and white", "改为黑白")
            : new(
                $"{char.ToUpperInvariant(scale.Name.English[0])}{scale.Name.English[1..]} {Signed(old)} → {Signed(now)}{(IsCut(draft, command, scale) ? ", as far as it goes" : "")}",
                $"{scale.Name.Chinese} {Signed(old)} → {Signed(now)}{(IsCut(draft, command, scale) ? "（已到极限）" : "")}"));
    }

    private static Phrase Placed(Draft draft, EditScope scope, Phrase what)
    {
        var where = ScopeRange.Words(scope, draft);
        return new($"{what.English}: {where.English}", $"{what.Chinese}：{where.Chinese}");
    }

    private static string Signed(int value) => value.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
