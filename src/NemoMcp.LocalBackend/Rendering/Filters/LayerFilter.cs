using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Overlays;
using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Brings a picture that lies over the film to its size, keeps what is transparent in it, and says where it stands.</summary>
internal static class LayerFilter
{
    // Of the film's short side: a picture on the very edge looks forgotten.
    private const double Margin = 0.04;

    private const double Edge = 0.003;

    // A tall picture that is as wide as was asked may be higher than the film.
    private const double TallestShare = 0.94;

    public static IEnumerable<string> Of(OverlayPlace place, FilmSize film, bool isFilm)
    {
        var width = Math.Max(2, (int)(film.Width * place.Width / 2) * 2);
        var height = (int)(film.Height * (place.Width < 1 ? TallestShare : 1));
        foreach (var filter in FitFilter.Inside(new(width, height)))
        {
            yield return filter;
        }

        if (isFilm)
        {
            // A film inside of a film needs an edge to be told from it.
            var edge = Math.Max(1, (int)(film.ShortSide * Edge)) * 2;
            yield return $"pad=w=iw+{edge}:h=ih+{edge}:x={edge / 2}:y={edge / 2}:color=white";
        }

        yield return "format=rgba";
        if (place.Opacity < 1)
        {
            yield return $"colorchannelmixer=aa={Number.Text(place.Opacity)}";
        }

        yield return "format=yuva420p";
    }

    /// <summary>As the words x and y of <c>overlay</c>.</summary>
    public static string PlaceOf(TextPosition position, FilmSize film)
    {
        var margin = (int)(film.ShortSide * Margin);
        var x = position switch
        {
            TextPosition.Left or TextPosition.TopLeft or TextPosition.BottomLeft => $"{margin}",
            TextPosition.Right or TextPosition.TopRight or TextPosition.BottomRight => $"W-w-{margin}",
            _ => "(W-w)/2",
        };
        var y = position switch
        {
            TextPosition.Top or TextPosition.TopLeft or TextPosition.TopRight => $"{margin}",
            TextPosition.Bottom or TextPosition.BottomLeft or TextPosition.BottomRight => $"H-h-{margin}",
            _ => "(H-h)/2",
        };
        return $"x={x}:y={y}";
    }
}
