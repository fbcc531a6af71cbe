using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Fills the canvas with a picture: what is too wide or too tall is cut off on both sides alike.</summary>
internal static class CoverFilter
{
    public static IEnumerable<string> Of(FilmSize size)
    {
        // Cut before scaling, so that no pixel is scaled to be thrown away. The expressions look at the frame itself,
        // after rotation, and at its pixels' shape: a file that changes its size half-way still fills the canvas.
        yield return $"crop=w='min(iw,ih*{size.Width}/{size.Height}/sar)':h='min(ih,iw*sar*{size.Height}/{size.Width})'";
        yield return $"scale={size.Width}:{size.Height}";
        // Pixels are square from here on; parts with different shapes could not be joined.
        yield return "setsar=1";
        yield return "format=yuv420p";
    }
}
