using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Shows all of a picture of another shape than the canvas, before something that fills the rest.</summary>
internal static class FitFilter
{
    // Behind a blur nobody sees more, and an eighth of each side costs a sixty-fourth.
    private const int BehindScale = 8;
    private const int SmallestSide = 16;

    public static IEnumerable<string> Bars(FilmSize size) =>
        [.. Inside(size), $"pad=w={size.Width}:h={size.Height}:x=(ow-iw)/2:y=(oh-ih)/2:color=black", "format=yuv420p"];

    /// <summary>From the source's name to the name of the whole picture; <paramref name="before"/> runs once, before the two ways part.</summary>
    public static string Blurred(FilterGraph graph, string source, IEnumerable<string> before, FilmSize size)
    {
        var (one, other) = graph.Split(graph.Chain([source], [.. before, "format=yuv420p"]));
        var behind = graph.Chain([one], [.. CoverFilter.Of(Small(size)), "gblur=sigma=4", "eq=brightness=-0.08", $"scale={size.Width}:{size.Height}", "setsar=1"]);
        var front = graph.Chain([other], Inside(size));
        return graph.Chain([behind, front], ["overlay=x=(W-w)/2:y=(H-h)/2", "format=yuv420p"]);
    }

    /// <summary>As large as fits, by the shape that the picture is shown in; even, and never nothing.</summary>
    public static IEnumerable<string> Inside(FilmSize size) =>
    [
        $"scale=w='max(2,trunc(min({size.Width},{size.Height}*dar)/2)*2)':h='max(2,trunc(min({size.Height},{size.Width}/dar)/2)*2)'",
        "setsar=1",
    ];

    private static FilmSize Small(FilmSize size) => new(Even(size.Width), Even(size.Height));

    private static int Even(int side) => Math.Max(SmallestSide, side / BehindScale / 2 * 2);
}
