using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Placing;

/// <summary>Decides what becomes of pictures that have another shape than the canvas.</summary>
internal static class FitEdit
{
    public static EditOutcome Apply(Draft draft, EditCommand.SetFit command)
    {
        if (!draft.HasPicture())
        {
            return EditOutcome.Refused(command, draft, new("there is no picture to shape, only sound", "只有声音，没有可以调整的画面"));
        }

        return draft.Canvas.Fit == command.Fit
            ? EditOutcome.AlreadySo(command, draft, Words(command.Fit))
            : EditOutcome.Done(command, draft with { Canvas = draft.Canvas with { Fit = command.Fit } }, Words(command.Fit));
    }

    /// <summary>Holds for whatever canvas the film has or gets.</summary>
    public static Phrase Words(CanvasFit fit) => fit switch
    {
        CanvasFit.Blur => new("Pictures of another shape are seen whole, with blurred edges", "画幅不同的画面完整显示，边缘用模糊画面填充"),
        CanvasFit.Bars => new("Pictures of another shape are seen whole, with black bars", "画幅不同的画面完整显示，留黑边"),
        _ => new("Pictures of another shape are cropped to fill the frame", "画幅不同的画面裁切填满"),
    };
}
