using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>Places a title on the picture: lines, size of letters, baselines.</summary>
internal static class TitleLayout
{
    private const double LineHeight = 1.25;

    // From the top of a line to its baseline, as fonts are usually cut.
    private const double Ascent = 0.98;

    // A rim stays free on both sides; phones cover the top and the bottom of a vertical film with their own words.
    private const double UsableWidth = 0.9;
    private const double UsableHeight = 0.8;

    // The fonts with many scripts are broader than those for Chinese, which letters are measured by.
    private const double OtherFont = 0.8;
    private const double FromTop = 0.1;
    private const double FromBottom = 0.12;

    private const int SmallestLetters = 12;

    public static IReadOnlyList<TitleLine> Of(TextContent text, FilmSize film, int number)
    {
        var paragraphs = TitleText.Paragraphs(text.Value);
        var width = film.Width * UsableWidth * (TitleFont.IsOther(text.Value) ? OtherFont : 1);
        var (size, lines) = Fit(paragraphs, Wanted(text, film, paragraphs, width), film, width);
        var height = size * LineHeight;
        var top = text.Position switch
        {
            TextPosition.Top => film.Height * FromTop,
            TextPosition.Bottom => (film.Height * (1 - FromBottom)) - (lines.Count * height),
            _ => (film.Height - (lines.Count * height)) / 2,
        };

        return
        [
            .. lines.Select((line, index) => new TitleLine(
                $"title-{number}-{index + 1}.txt",
                line,
                TitleFont.NameFor(text.Value),
                size,
                (int)Math.Round(top + (index * height) + (size * Ascent)),
                TitleColor.Of(text.Color))),
        ];
    }

    /// <summary>The size that was asked for; smaller, down to half, rather than break a word in two.</summary>
    private static double Wanted(TextContent text, FilmSize film, IReadOnlyList<string> paragraphs, double width)
    {
        var share = double.IsFinite(text.Size) ? Math.Clamp(text.Size, 0.02, 0.5) : 0.1;
        var wanted = share * film.ShortSide;
        var widest = paragraphs.Select(TitleWrap.WidestWord).DefaultIfEmpty(0).Max();

        return widest * wanted > width ? Math.Max(wanted / 2, width / widest) : wanted;
    }

    private static (int Size, IReadOnlyList<string> Lines) Fit(IReadOnlyList<string> paragraphs, double wanted, FilmSize film, double width)
    {
        for (var size = wanted; ; size *= 0.9)
        {
            var whole = Math.Max(SmallestLetters, (int)size);
            var room = (int)(film.Height * UsableHeight / (whole * LineHeight));
            IReadOnlyList<string> lines = [.. paragraphs.SelectMany(paragraph => TitleWrap.Wrap(paragraph, width / whole))];

            if (lines.Count <= room || whole == SmallestLetters)
            {
                return (whole, [.. lines.Take(Math.Max(1, room))]);
            }
        }
    }
}
