using NemoMcp.LocalBackend.Drafts.Slides;
using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>
/// Moves slowly into a still picture or out of it. Every pixel is taken between pixels: cropping or zoompan go by whole ones,
/// which makes a slow movement tremble.
/// </summary>
internal static class MotionFilter
{
    private const double PerSecond = 0.02;

    // Where a movement outwards begins: six seconds' worth.
    private const double Near = 1.12;

    private const double Nearest = 1.3;

    /// <summary><paramref name="playedSeconds"/> of the picture went by before it was cut.</summary>
    public static IEnumerable<string> Of(SlideMotion motion, FilmRate rate, double playedSeconds)
    {
        if (motion is SlideMotion.None)
        {
            yield break;
        }

        var time = $"(on/{Number.Text(rate.PerSecond)}+{Number.Text(playedSeconds)})";
        var zoom = motion is SlideMotion.ZoomIn
            ? $"min({Number.Text(Nearest)},1+{Number.Text(PerSecond)}*{time})"
            : $"max(1,{Number.Text(Near)}-{Number.Text(PerSecond)}*{time})";
        // What is cut away on each side.
        var x = $"W*(1-1/{zoom})/2";
        var y = $"H*(1-1/{zoom})/2";
        yield return $"perspective=x0='{x}':y0='{y}':x1='W-{x}':y1='{y}':x2='{x}':y2='H-{y}':x3='W-{x}':y3='H-{y}':interpolation=linear:eval=frame";
    }
}
