using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Transforms;

/// <summary>Cuts pictures off at their sides. The whole film gets the shape that is left, unless a shape was asked for.</summary>
internal static class CropEdit
{
    private const int LeastSide = 32;

    public static EditOutcome Apply(Draft draft, EditCommand.Crop command)
    {
        var (range, fault) = ScopeRange.Of(command.Scope, draft);
        if (Fault(draft, command) is { } wrong || (wrong = fault) is not null)
        {
            return EditOutcome.Refused(command, draft, wrong);
        }

        Transform Cut(Segment segment) => segment.Transform.Cropped(command.Left, command.Top, command.Right, command.Bottom);
        var meant = ScopedChange.Of(draft, range).ToList();
        if (meant.Count is 0 || meant.Exists(segment => !Cut(segment).IsPossible))
        {
            return EditOutcome.Refused(command, draft, meant.Count is 0 ? new("that is shorter than one frame", "这一段短于一帧") : TooMuch);
        }

        var changed = ScopedChange.Apply(draft, range, segment => segment with { Transform = Cut(segment) });
        var where = ScopeRange.Words(command.Scope, draft);
        var words = command.Words;
        var size = Shape(draft, command);
        return size is { } canvas
            ? EditOutcome.Done(command, changed with { Canvas = canvas }, new($"{words.English}: {where.English}", $"{words.Chinese}：{where.Chinese}"))
            : EditOutcome.Done(command, changed, new(
                $"{words.English}: {where.English}; what is left fills the {draft.Canvas.Width}×{draft.Canvas.Height} frame",
                $"{words.Chinese}：{where.Chinese}；剩下的画面填满 {draft.Canvas.Width}×{draft.Canvas.Height}"));
    }

    /// <summary>The square in the middle, as high as the picture.</summary>
    public static EditOutcome Square(Draft draft, EditCommand.CropSquare command)
    {
        var side = Math.Min(draft.Canvas.Width, draft.Canvas.Height) / 2 * 2;
        var square = new Canvas(side, side, Fixed: true);
        return !draft.HasPicture() ? EditOutcome.Refused(command, draft, NoPicture)
            : draft.Canvas == square ? EditOutcome.AlreadySo(command, draft, new($"The picture is the square in the middle already, {side}×{side}", $"画面已经是中间的正方形，{side}×{side}"))
            : EditOutcome.Done(command, draft with { Canvas = square }, new($"Cropped to the square in the middle, {side}×{side}", $"已裁成中间的正方形，{side}×{side}"));
    }

    private static Phrase TooMuch { get; } = new("less than a tenth of the picture would be left", "画面会剩下不到十分之一");

    private static Phrase NoPicture { get; } = new("there is no picture to change, only sound", "只有声音，没有可以调整的画面");

    private static Phrase? Fault(Draft draft, EditCommand.Crop command) =>
        !draft.HasPicture() ? NoPicture
        : command is not { Left: >= 0, Top: >= 0, Right: >= 0, Bottom: >= 0 } || command.Left + command.Right > Transform.MostCropped || command.Top + command.Bottom > Transform.MostCropped ? TooMuch
        : command.Left + command.Right + command.Top + command.Bottom <= 0 ? new("that takes nothing away", "这没有裁掉任何画面")
        : null;

    private static Canvas? Shape(Draft draft, EditCommand.Crop command)
    {
        var (width, height) = (Even(draft.Canvas.Width * (1 - command.Left - command.Right)), Even(draft.Canvas.Height * (1 - command.Top - command.Bottom)));
        return command.Scope.IsWhole && !draft.Canvas.Fixed && width >= LeastSide && height >= LeastSide ? draft.Canvas with { Width = width, Height = height } : null;
    }

    private static int Even(double side) => (int)Math.Round(side / 2) * 2;

    public static Phrase Words(EditCommand.Crop crop)
    {
        (double Share, string English, string Chinese)[] sides = [(crop.Left, "left", "左边"), (crop.Top, "top", "上边"), (crop.Right, "right", "右边"), (crop.Bottom, "bottom", "下边")];
        var cut = sides.Where(side => side.Share > 0).ToList();
        return new(
            $"Cropped {string.Join(", ", cut.Select(side => $"{ClockText.Percent(side.Share)} off the {side.English}"))}",
            $"已裁掉{string.Join("、", cut.Select(side => $"{side.Chinese} {ClockText.Percent(side.Share)}"))}");
    }
}
