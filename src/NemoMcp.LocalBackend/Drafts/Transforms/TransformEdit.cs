using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Transforms;

/// <summary>Turns, flips and enlarges pictures.</summary>
internal static class TransformEdit
{
    public static EditOutcome Rotate(Draft draft, EditCommand.Rotate command)
    {
        var degrees = ((command.Degrees % 360) + 360) % 360;
        if (degrees is not (90 or 180 or 270))
        {
            return EditOutcome.Refused(command, draft, new("a picture can be turned by 90, 180 or 270 degrees", "画面可以旋转 90、180 或 270 度"));
        }

        var done = Apply(draft, command, command.Scope, now => now.Turned(degrees), degrees switch
        {
            90 => new("Turned 90° to the right", "向右旋转 90°"),
            180 => new("Turned by 180°", "旋转 180°"),
            _ => new("Turned 90° to the left", "向左旋转 90°"),
        });
        // A film that was taken with the camera on its side gets the shape that it was meant to have.
        var turnsFilm = done.Result is EditResult.Done && command.Scope.IsWhole && degrees is not 180 && !draft.Canvas.Fixed;
        return turnsFilm
            ? done with { Draft = done.Draft with { Canvas = draft.Canvas with { Width = draft.Canvas.Height, Height = draft.Canvas.Width } } }
            : done;
    }

    public static EditOutcome Flip(Draft draft, EditCommand.Flip command) => command.UpsideDown
        ? Apply(draft, command, command.Scope, now => now.UpsideDown(), new("Flipped top to bottom", "上下翻转"))
        : Apply(draft, command, command.Scope, now => now.Flipped(), new("Mirrored left to right", "左右镜像"));

    public static EditOutcome Zoom(Draft draft, EditCommand.Zoom command)
    {
        if (command.Factor is not (> 0 and <= 100))
        {
            return EditOutcome.Refused(command, draft, OutOfRange);
        }

        double Wanted(Transform now) => Math.Round(command.Sets ? command.Factor : now.Zoom * command.Factor, 3);
        var (range, fault) = ScopeRange.Of(command.Scope, draft);
        var meant = fault is null ? ScopedChange.Of(draft, range).ToList() : [];
        if (meant.Exists(segment => Wanted(segment.Transform) > Transform.MostZoom) || (command.Sets && command.Factor < Transform.LeastZoom))
        {
            return EditOutcome.Refused(command, draft, OutOfRange);
        }

        var now = meant.Count > 0 ? Math.Max(Transform.LeastZoom, Wanted(meant[0].Transform)) : command.Factor;
        return meant.Count > 0 && meant.TrueForAll(segment => segment.Transform.Zoom.Equals(Math.Max(Transform.LeastZoom, Wanted(segment.Transform))))
            ? EditOutcome.AlreadySo(command, draft, now > Transform.LeastZoom
                ? new($"The picture is enlarged {ClockText.Factor(now)} already", $"画面已经放大到 {ClockText.Factor(now)}")
                : new("All of the picture that fits is seen already", "画面已经全部显示，不能再缩小"))
            : Apply(draft, command, command.Scope, transform => transform with { Zoom = Math.Max(Transform.LeastZoom, Wanted(transform)) }, now > Transform.LeastZoom
                ? new($"Enlarged {ClockText.Factor(now)} around the middle", $"以中心放大到 {ClockText.Factor(now)}")
                : new("No longer enlarged", "不再放大"));
    }

    private static Phrase OutOfRange { get; } = new(
        $"a picture can be enlarged from {ClockText.Factor(Transform.LeastZoom)} to {ClockText.Factor(Transform.MostZoom)}",
        $"画面可以放大 {ClockText.Factor(Transform.LeastZoom)} 到 {ClockText.Factor(Transform.MostZoom)}");

    private static EditOutcome Apply(Draft draft, EditCommand command, EditScope scope, Func<Transform, Transform> change, Phrase what)
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

        if (!ScopedChange.Of(draft, range).Any())
        {
            return EditOutcome.Refused(command, draft, new("that is shorter than one frame", "这一段短于一帧"));
        }

        var where = ScopeRange.Words(scope, draft);
        var changed = ScopedChange.Apply(draft, range, segment => segment with { Transform = change(segment.Transform) });
        return EditOutcome.Done(command, changed, new($"{what.English}: {where.English}", $"{what.Chinese}：{where.Chinese}"));
    }
}
