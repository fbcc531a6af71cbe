using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Rendering.Cards;

/// <summary>A card's words: the first paragraph large, an accent under it, the others smaller and thinner below.</summary>
internal static class CardLayout
{
    private const double UsableWidth = 0.8;
    private const double UsableHeight = 0.8;
    private const double RestShare = 0.5;
    private const double AccentWidth = 0.12;
    private const double AccentHeight = 0.008;
    private const int SmallestLetters = 12;

    public static TitleBlock Of(TextContent text, FilmSize film, int number)
    {
        var paragraphs = TitleText.Paragraphs(text.Value);
        if (paragraphs.Count is 0)
        {
            return new([], []);
        }

        var (head, rest, size) = Fit(text, paragraphs, film);
        var small = Small(size);
        var gap = size * 0.7;
        var height = (head.Count * size * TitleLayout.LineHeight) + gap + (rest.Count * small * TitleLayout.LineHeight);
        var top = (film.Height - height) / 2;
        var style = text with { Position = TextPosition.Center, Outline = text.Outline == TextOutline.Usual ? TextOutline.None : text.Outline };
        List<TitleLine> lines = [];
        foreach (var line in head)
        {
            lines.Add(TitleLayout.Line(style, film, TitleLayout.NameOf(number, lines.Count + 1), line, size, top));
            top += size * TitleLayout.LineHeight;
        }

        var accent = Accent(film, top + (gap * 0.35));
        top += gap;
        foreach (var line in rest)
        {
            lines.Add(TitleLayout.Line(style with { IsRegular = true }, film, TitleLayout.NameOf(number, lines.Count + 1), line, small, top));
            top += small * TitleLayout.LineHeight;
        }

        return new([accent], lines);
    }

    private static int Small(int size) => Math.Max(SmallestLetters, (int)(size * RestShare));

    private static TitlePanel Accent(FilmSize film, double top)
    {
        var width = (int)(film.Width * AccentWidth);
        return new((film.Width - width) / 2, (int)top, width, Math.Max(2, (int)(film.ShortSide * AccentHeight)), CardColors.Accent);
    }

    private static (IReadOnlyList<string> Head, IReadOnlyList<string> Others, int Size) Fit(TextContent text, IReadOnlyList<string> paragraphs, FilmSize film)
    {
        var width = film.Width * UsableWidth * TitleLayout.WidthFor(text, film) / (film.Width * TitleLayout.UsableWidth);
        var wanted = Math.Clamp(text.Size, 0.02, 0.3) * film.ShortSide;
        // A long word makes the letters smaller rather than be broken in two.
        wanted = TitleWrap.WidestWord(paragraphs[0]) is > 0 and var widest ? Math.Max(wanted / 2, Math.Min(wanted, width / widest)) : wanted;
        for (var size = wanted; ; size *= 0.9)
        {
            var whole = Math.Max(SmallestLetters, (int)size);
            var head = TitleWrap.Wrap(paragraphs[0], width / whole);
            List<string> rest = [.. paragraphs.Skip(1).SelectMany(paragraph => TitleWrap.Wrap(paragraph, width / Small(whole)))];
            if (((head.Count * whole) + (rest.Count * Small(whole))) * TitleLayout.LineHeight <= film.Height * UsableHeight || whole == SmallestLetters)
            {
                return (head, rest, whole);
            }
        }
    }
}
