using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Changes the order of the film's clips.</summary>
internal static class MoveEdit
{
    public static EditOutcome Move(Draft draft, EditCommand.MoveClips command)
    {
        var film = draft.Film();
        var picked = PickedClips.Of(command.Clips, draft);
        if (picked.Fault is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var moved = picked.Indices.Order().ToList();
        var rest = Enumerable.Range(0, film.Count).Except(moved).ToList();
        if (rest.Count is 0)
        {
            return EditOutcome.Refused(command, draft, OnlyOne(film.Count));
        }

        var (at, nowhere) = PlaceAmong(rest, command.To, moved.Count, draft);
        return nowhere is not null
            ? EditOutcome.Refused(command, draft, nowhere)
            : Arrange(draft, command, [.. rest.Take(at), .. moved, .. rest.Skip(at)], Moved(picked.Words(draft), command.To));
    }

    public static EditOutcome Swap(Draft draft, EditCommand.SwapClips command)
    {
        var film = draft.Film();
        var (one, other) = (PickedClips.Of(command.One, draft), PickedClips.Of(command.Other, draft));
        if ((one.Fault ?? other.Fault) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        if (one.Indices.Count > 1 || other.Indices.Count > 1)
        {
            return EditOutcome.Refused(command, draft, new("that is more than two clips: say their numbers", "那不止两段：请说第几段"));
        }

        var (a, b) = (one.Indices[0], other.Indices[0]);
        var order = Enumerable.Range(0, film.Count).Select(index => index == a ? b : index == b ? a : index).ToList();
        return Arrange(draft, command, order, new(
            $"Swapped {one.Words(draft).English} and {other.Words(draft).English}",
            $"已交换{one.Words(draft).Chinese}和{other.Words(draft).Chinese}"));
    }

    public static EditOutcome Order(Draft draft, EditCommand.OrderClips command)
    {
        var count = draft.Film().Count;
        if (command.Numbers is not { } numbers)
        {
            return Arrange(draft, command, [.. Enumerable.Range(0, count).Reverse()], new("Put the clips into the opposite order", "已把片段顺序颠倒"));
        }

        var picked = PickedClips.Of(ClipPick.Of(numbers), draft);
        var named = string.Join(", ", numbers);
        return picked.Fault is { } fault ? EditOutcome.Refused(command, draft, fault)
            : picked.Indices.Count != count || numbers.Count != count ? EditOutcome.Refused(command, draft, new(
                $"an order names each of the {count} clips once", $"顺序要把 {count} 段各说一次"))
            : Arrange(draft, command, picked.Indices, new($"Put the clips into the order {named}", $"已按 {named} 的顺序排列"));
    }

    private static EditOutcome Arrange(Draft draft, EditCommand command, IReadOnlyList<int> order, Phrase done)
    {
        var film = draft.Film();
        return film.Count is 1 ? EditOutcome.Refused(command, draft, OnlyOne(1))
            : order.SequenceEqual(Enumerable.Range(0, film.Count)) ? EditOutcome.AlreadySo(command, draft, new("The clips are in that order already", "片段已经是这个顺序"))
            : EditOutcome.Done(command, Arrangement.Apply(draft, [.. order.Select(index => film[index])]), done);
    }

    private static (int At, Phrase? Nowhere) PlaceAmong(List<int> rest, ClipPlace place, int moved, Draft draft)
    {
        if (place.Position is { } position)
        {
            var count = rest.Count + moved;
            return position is -1 ? (rest.Count, null)
                : position >= 1 && position <= count ? (Math.Min(position - 1, rest.Count), null)
                : (0, new($"there is no position {position}: the film has {count} clips", $"没有第 {position} 个位置：影片共 {count} 段"));
        }

        var beside = PickedClips.Of(place.Before ?? place.After!, draft);
        var anchors = beside.Indices.Where(rest.Contains).ToList();
        if (beside.Fault is not null)
        {
            return (0, beside.Fault);
        }

        return anchors.Count is 0 ? (0, new("a clip cannot be moved beside itself", "片段不能移到自己旁边"))
            : place.Before is not null ? (rest.IndexOf(anchors[0]), null)
            : (rest.IndexOf(anchors[^1]) + 1, null);
    }

    private static Phrase Moved(Phrase clips, ClipPlace place) =>
        new($"Moved {clips.English} {place.Words.English}", $"已把{clips.Chinese}{place.Words.Chinese}");

    private static Phrase OnlyOne(int count) => count is 1
        ? new("the film is one clip: there is no other to change places with (\"split at 0:05\" makes two)", "影片只有一段，没有顺序可调（可以先说“在第5秒分割”）")
        : new("those are all the clips", "这已经是全部片段");
}
