using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Placing;

/// <summary>Fixes the film's size.</summary>
internal static class CanvasEdit
{
    private const int MaxSide = 4096;

    public static EditOutcome Apply(Draft draft, EditCommand.SetCanvas command)
    {
        var size = $"{command.Width}×{command.Height}";
        if (command.Width is < 2 or > MaxSide || command.Height is < 2 or > MaxSide || ((command.Width | command.Height) & 1) is 1)
        {
            return EditOutcome.Refused(command, draft, new($"a film cannot be {size}", $"影片尺寸不能是 {size}"));
        }

        if (!draft.HasPicture())
        {
            return EditOutcome.Refused(command, draft, new("there is no picture to shape, only sound", "只有声音，没有可以调整的画面"));
        }

        var canvas = draft.Canvas with { Width = command.Width, Height = command.Height, Fixed = true };
        var (english, chinese) = canvas.Fit switch
        {
            CanvasFit.Blur => ("fitted whole with blurred edges", "完整显示，模糊填充"),
            CanvasFit.Bars => ("fitted whole with black bars", "完整显示，留黑边"),
            _ => ("cropped to fill it", "裁切填满"),
        };
        return draft.Canvas == canvas
            ? EditOutcome.AlreadySo(command, draft, new($"The picture is already {size} ({command.Name})", $"画面已经是 {size}（{command.Name}）"))
            : EditOutcome.Done(command, draft with { Canvas = canvas }, new(
                $"Picture set to {size} ({command.Name}), {english}",
                $"画面设为 {size}（{command.Name}），{chinese}"));
    }
}
