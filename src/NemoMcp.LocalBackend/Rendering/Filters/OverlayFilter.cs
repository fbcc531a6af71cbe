using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Rendering.Timeline;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Lays a piece of an upper track over the film, from its first frame to its last.</summary>
internal static class OverlayFilter
{
    /// <param name="graph">Takes the chains.</param>
    /// <param name="film">The name of the film's picture so far.</param>
    /// <param name="layer">The name of the picture that is laid over it.</param>
    /// <param name="rate">The film's.</param>
    /// <param name="piece">From which frame on, and for how many.</param>
    /// <param name="place">The words x and y; null where it covers the film.</param>
    public static string Apply(FilterGraph graph, string film, string layer, FilmRate rate, Piece piece, string? place = null)
    {
        var shifted = graph.Chain([layer], [$"setpts=PTS+{Number.Text(rate.SecondsOf(piece.FirstFrame))}/TB"]);
        // Half a frame early, so that rounding decides nothing.
        var start = Number.Text(rate.SecondsOf(piece.FirstFrame) - (rate.SecondsOf(1) / 2));
        var end = Number.Text(rate.SecondsOf(piece.FirstFrame + piece.Frames) - (rate.SecondsOf(1) / 2));
        return graph.Chain([film, shifted], [$"overlay={(place is null ? "" : place + ":")}eof_action=pass:enable='gte(t,{start})*lt(t,{end})'"]);
    }
}
