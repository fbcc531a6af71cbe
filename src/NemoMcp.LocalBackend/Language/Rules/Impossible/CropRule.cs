using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>"Without cropping", 留黑边: the picture always fills its shape, so the shape is not changed either. Before the negations, which would only leave it alone.</summary>
internal sealed class CropRule : ISentenceRule
{
    public void Read(Part part) => ImpossibleWish.Read(part, Wishes);

    private static readonly Regex NoCrop = Spoken.Pattern(@"\b(don't|do not|dont|without|no|not|never)( be(ing)?)? crop\w*( (it|anything|the (video|picture|film|sides)))?|\b(with |add )?((black|white) bars|letterbox\w*|pillarbox\w*|(a )?blurred (edges|background|bars|sides))"
        + "|不要?(被|做)?裁[剪切]?(画面|掉)?|别裁[剪切]?|(加|留)?(黑边|白边)|模糊(背景|填充)(填充)?");

    private static readonly ImpossibleWish[] Wishes =
    [
        new(NoCrop, new("a picture is always cropped to fill its shape here", "这里画面总是裁切填满"), Blocking.Canvas),
    ];
}
