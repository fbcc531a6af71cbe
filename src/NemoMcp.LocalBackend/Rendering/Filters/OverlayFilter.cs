using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Lays a piece of an upper track over the film, from its first frame to its last.</summary>
internal static class OverlayFilter
{
    public static string Apply(FilterGraph graph, string film, string piece, FilmRate rate, long firstFrame, long frames)
    {
        var shifted = graph.Chain([piece], [$"setpts=PTS+{Number.Text(rate.SecondsOf(firstFrame))}/TB"]);
        // Half a frame early, so that rounding decides nothing.
        var start = Number.Text(rate.SecondsOf(firstFrame) - (rate.SecondsOf(1) / 2));
        var end = Number.Text(rate.SecondsOf(firstFrame + frames) - (rate.SecondsOf(1) / 2));
        return graph.Chain([film, shifted], [$"overlay=eof_action=pass:enable='gte(t,{start})*lt(t,{end})'"]);
    }
}
