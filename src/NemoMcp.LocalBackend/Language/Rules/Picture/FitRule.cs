using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Picture;

/// <summary>"Without cropping", "with black bars", 两边模糊填充; before the negations, which would only leave the picture alone.</summary>
internal sealed class FitRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("… with blurred edges", "…两边模糊填充", "make it vertical with blurred edges", "竖屏，两边模糊填充"),
        new("… with black bars", "…加黑边", "make it square with black bars", "改成方形，加黑边"),
        new("don't crop it", "不要裁剪", "make it vertical, don't crop it", "竖屏，不要裁剪画面"),
        new("… crop to fill", "…裁切填满", "make it square, crop to fill", "改成方形，裁切填满"),
    ];

    private static readonly Phrase OnlyBlack = new("bars are black here, or blurred edges", "这里只有黑边或模糊填充");

    public void Read(Part part)
    {
        if (part.Claim(White) is { } white)
        {
            part.Add(new Finding.CannotDo(part.Words(white.Value), OnlyBlack, Blocking.SamePart));
            return;
        }

        var fit = part.Claim(Blurred) is not null ? CanvasFit.Blur : part.Claim(Barred) is not null ? CanvasFit.Bars : (CanvasFit?)null;
        // Beside bars or blur it only says the same again; alone, the edges are blurred as platforms do it.
        var isWhole = part.Claim(NoCrop) is not null || part.Claim(Whole) is not null;
        var isCropped = fit is null && !isWhole && part.Claim(Cropped) is not null;
        if (isCropped || isWhole || fit is not null)
        {
            // "Show the whole picture, black bars are fine": the blur was nobody's word.
            part.Add(new Finding.Do(new EditCommand.SetFit(isCropped ? CanvasFit.Crop : fit ?? CanvasFit.Blur), IsWeak: fit is null && isWhole));
            part.ClaimAll(Soft);
        }
    }

    private static readonly Regex White = Spoken.Pattern(@"\b(white|gr[ae]y|red|blue|green|colou?red) (bars|borders?|edges)\b|白边|彩边");

    private static readonly Regex Blurred = Spoken.Pattern(@"\b(with |add |and |use |on |an? |the )*blur(red|ry)? (edges|background|backdrop|bars|sides|borders?)(?<!\bblur (the )?background)( (fill|effect))?\b"
        + "|(两边|两侧|四周|上下|左右|边缘|空白处?|背景|用)*模糊(的)?(背景)?(填充|边框?|边缘|两边|铺底)|(两边|两侧|四周|上下|左右|边缘|空白处?)(用)?模糊");

    private static readonly Regex Barred = Spoken.Pattern(@"\b(with |add |and |use |on |the |keep )*(black bars|letterbox(ed|ing|es)?|pillarbox(ed|ing|es)?)\b( (at|on) (the )?(sides|top and bottom))?|(两边|两侧|四周|上下|左右)?(加|留|有)?上?(?<!(别|不要|不用|不想|不能|不)[用加留有要]?)(黑边|黑框)");

    private static readonly Regex NoCrop = Spoken.Pattern(@"\b(don't|do not|dont|without|no|not|never)( be(ing)?)? (crop\w*|cut(ting)? (anything|the (sides|picture)) off|cutting off)( (it|anything|the (video|picture|film|sides)|any of it))?|不要?(被|做)?裁[剪切]?(画面|掉)?|别裁[剪切]?|不裁[剪切]");

    private static readonly Regex Whole = Spoken.Pattern(@"\b(fit|show|keep|see) (all of |the (whole|entire|full) )(it|the )?(picture|image|frame|video|film)?( inside| in( the frame)?)?(?=$|[ ,])|(完整|全部)(显示|保留)(整个)?画面|画面完整(显示)?|显示(完整|全部)画面");

    private static readonly Regex Cropped = Spoken.Pattern(@"\b(crop(ped)? (it )?to fill( (the )?(frame|screen|canvas|shape))?|fill(ing)? the (frame|screen|canvas)|no (black )?bars)\b|裁[剪切]?填满(画面|屏幕|画幅)?|填满(画面|屏幕|画幅)|铺满(画面|屏幕)?|不要黑边");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(crop(ped)?|fit(ted)?|at|on|the sides|sides|fill(ed)?|around|edges)\b|填充|两边|上下|左右|四周|适应");
}
