namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Brings a film to a GIF's 256 colours.</summary>
internal static class GifFilter
{
    public static string Apply(FilterGraph graph, string picture)
    {
        var (frames, forPalette) = graph.Split(picture);
        // A palette per frame: one for the whole film would hold every frame in memory until the last is seen.
        var palette = graph.Chain([forPalette], ["palettegen=stats_mode=single"]);
        // Ordered dithering repeats itself from frame to frame, which the format compresses; error diffusion crawls.
        return graph.Chain([frames, palette], ["paletteuse=new=1:dither=bayer:bayer_scale=3"]);
    }
}
