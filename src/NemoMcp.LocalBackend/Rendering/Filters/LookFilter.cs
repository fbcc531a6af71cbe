using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Changes how a picture looks. It works on the film's own pixels, so that a smaller film of the same draft looks the same.</summary>
internal static class LookFilter
{
    /// <summary>At -100 and 100 the whole range is moved by half of it.</summary>
    private const double BrightnessPerPercent = 0.005;

    /// <summary>How far the two colour planes go apart at 100, of 255.</summary>
    private const double WarmthPerPercent = 0.3;

    /// <summary>At 100 a point of light is spread over a tenth of the short side.</summary>
    private const double BlurPerPercent = 0.0003;

    private const double SharpnessPerPercent = 0.02;

    /// <summary>The lens' angle in radians; at 100 the corners are all but black.</summary>
    private const double VignettePerPercent = 0.0125;

    public static IEnumerable<string> Of(Look look, FilmSize size)
    {
        if (look.Brightness is not 0 || look.Contrast is not 0 || look.Saturation is not 0)
        {
            yield return $"eq=brightness={Number.Text(look.Brightness * BrightnessPerPercent)}:contrast={Share(look.Contrast)}:saturation={Share(look.Saturation)}";
        }

        // After the colours: a black and white picture can be toned.
        if (look.Warmth is not 0)
        {
            var shift = Number.Text(Math.Abs(look.Warmth) * WarmthPerPercent);
            var (blue, red) = look.Warmth > 0 ? ('-', '+') : ('+', '-');
            yield return $"lutyuv=u=val{blue}{shift}:v=val{red}{shift}";
        }

        if (look.Blur > 0)
        {
            yield return $"gblur=sigma={Number.Text(look.Blur * BlurPerPercent * size.ShortSide)}";
        }

        if (look.Sharpness > 0)
        {
            yield return $"unsharp=luma_msize_x=5:luma_msize_y=5:luma_amount={Number.Text(look.Sharpness * SharpnessPerPercent)}";
        }

        if (look.Vignette > 0)
        {
            yield return $"vignette=angle={Number.Text(look.Vignette * VignettePerPercent)}";
        }
    }

    private static string Share(int percent) => Number.Text(1 + (percent / 100.0));
}
