using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>Places a title on the picture: lines, size of letters, baselines.</summary>
internal static class TitleLayout
{
    public const double LineHeight = 1.25;

    // From the top of a line to its baseline, as fonts are usually cut.
    public const double Ascent = 0.98;

    // A rim stays free on both sides; phones cover the top and the bottom of a vertical film with their own words.
    public const double UsableWidth = 0.9;
    private const double UsableHeight = 0.8;

    // The fonts with many scripts are broader than those for Chinese, which letters are measured by.
    private const double OtherFont = 0.8;
    private const double FromTop = 0.1;
    private const double FromBottom = 0.12;

    // Below it phones show names, words and buttons of their own.
    private const double CaptionFromBottom = 0.2;
    private const double FromSide = (1 - UsableWidth) / 2;

    private const int SmallestLetters = 12;

    public static TitleBlock Of(TextContent text, FilmSize film, int number)
    {
        if (text.Kind is TextKind.LowerThird)
        {
            return LowerThirdLayout.Of(text, film, number);
        }

        var paragraphs = TitleText.Paragraphs(text.Value);
        var width = WidthFor(text, film);
        var (size, lines) = Fit(paragraphs, Wanted(text, film, paragraphs, width), film, width);
        var height = size * LineHeight;
        var top = Row(text.Position) switch
        {
            < 0 => film.Height * FromTop,
            > 0 => (film.Height * (1 - (text.Kind is TextKind.Caption && film.Height > film.Width ? CaptionFromBottom : FromBottom))) - (lines.Count * height),
            _ => (film.Height - (lines.Count * height)) / 2,
        };
        var drawn = lines.Select((line, index) => Line(text, film, NameOf(number, index + 1), line, size, top + (index * height))).ToList();
        return new(text.HasBar ? [Bar(film, lines, drawn[0], top, size, text.BarColor)] : [], drawn);
    }

    /// <summary>Above the middle, in it, or below.</summary>
    private static int Row(TextPosition position) => position switch
    {
        TextPosition.Top or TextPosition.TopLeft or TextPosition.TopRight => -1,
        TextPosition.Bottom or TextPosition.BottomLeft or TextPosition.BottomRight => 1,
        _ => 0,
    };

    private static TitleAlign AlignOf(TextPosition position) => position switch
    {
        TextPosition.Left or TextPosition.TopLeft or TextPosition.BottomLeft => TitleAlign.Left,
        TextPosition.Right or TextPosition.TopRight or TextPosition.BottomRight => TitleAlign.Right,
        _ => TitleAlign.Middle,
    };

    public static string NameOf(int number, int line) => $"title-{number}-{line}.txt";

    public static double WidthFor(TextContent text, FilmSize film) => film.Width * UsableWidth * (TitleFont.IsOther(text.Value) ? OtherFont : 1);

    public static TitleLine Line(TextContent text, FilmSize film, string fileName, string words, int size, double top) => new(
        fileName, words, TitleFont.NameFor(text.Value, text.IsRegular), size, (int)Math.Round(top + (size * Ascent)), TitleColor.Of(text.Color, text.Outline.Color))
    {
        // A rim of one pixel flickers where the picture moves.
        Rim = text.Outline.Width is 0 ? 0 : Math.Max(2, (int)(size * text.Outline.Width)),
        Align = AlignOf(text.Position),
        Margin = (int)Math.Round(film.Width * FromSide),
    };

    private static TitlePanel Bar(FilmSize film, IReadOnlyList<string> lines, TitleLine first, double top, int size, string? color)
    {
        var padding = size * 0.35;
        var width = Math.Min(film.Width, lines.Max(LetterWidth.Of) * size + (2 * padding));
        var x = first.Align switch
        {
            TitleAlign.Left => first.Margin - padding,
            TitleAlign.Right => film.Width - first.Margin - width + padding,
            _ => (film.Width - width) / 2,
        };
        return new((int)Math.Max(0, x), (int)(top - (padding / 2)), (int)width, (int)((lines.Count * size * LineHeight) + padding), TitleColor.BarOf(color));
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
