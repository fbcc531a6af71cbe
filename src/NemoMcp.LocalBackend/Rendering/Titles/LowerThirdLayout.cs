using System.Buffers;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>A name, and under it in thinner and smaller letters who that is: on a bar with a coloured edge.</summary>
internal static class LowerThirdLayout
{
    private const double FromBottom = 0.12;

    // Small beside a title's: it accompanies the picture.
    private const double NameSize = 0.6;
    private const double RoleSize = 0.68;
    private const double Padding = 0.5;
    private const double Edge = 0.16;
    private const int SmallestLetters = 12;

    private static readonly SearchValues<char> Borders = SearchValues.Create(",，、|｜·");

    public static TitleBlock Of(TextContent text, FilmSize film, int number)
    {
        var (name, role) = Parts(text.Value);
        if (name.Length is 0)
        {
            return new([], []);
        }

        var width = TitleLayout.WidthFor(text, film);
        var size = Math.Max(SmallestLetters, (int)(text.Size * NameSize * film.ShortSide));
        size = FitTo(size, name, width);
        var small = Math.Min(Math.Max(SmallestLetters, (int)(size * RoleSize)), role.Length > 0 ? FitTo((int)(size * RoleSize), role, width) : size);
        var height = (size * TitleLayout.LineHeight) + (role.Length > 0 ? small * TitleLayout.LineHeight : 0);
        var padding = size * Padding;
        var top = text.Position is TextPosition.Top or TextPosition.TopLeft or TextPosition.TopRight
            ? film.Height * FromBottom
            : (film.Height * (1 - FromBottom)) - height;
        // Panels set the letters off: a rim would be one thing too many.
        var style = text with { Outline = TextOutline.None, Position = text.Position is TextPosition.BottomRight or TextPosition.TopRight or TextPosition.Right ? TextPosition.Right : TextPosition.Left, Color = TextContent.UsualColor };
        List<TitleLine> lines = [Indented(TitleLayout.Line(style, film, TitleLayout.NameOf(number, 1), name, size, top), padding)];
        if (role.Length > 0)
        {
            var below = style with { IsRegular = true };
            lines.Add(Indented(TitleLayout.Line(below, film, TitleLayout.NameOf(number, 2), role, small, top + (size * TitleLayout.LineHeight)), padding));
        }

        return new(Panels(text, film, lines, top, height, padding), lines);
    }

    private static IReadOnlyList<TitlePanel> Panels(TextContent text, FilmSize film, List<TitleLine> lines, double top, double height, double padding)
    {
        var edge = Math.Max(3, (int)(lines[0].FontSize * Edge));
        var margin = lines[0].Margin - (int)padding;
        var inside = (int)Math.Min(lines.Max(line => LetterWidth.Of(line.Text) * line.FontSize) + (2 * padding), film.Width - margin);
        var isRight = lines[0].Align is TitleAlign.Right;
        var x = isRight ? film.Width - margin - inside : margin;
        var y = (int)(top - (padding / 2));
        var tall = (int)(height + padding);
        return
        [
            new(x, y, inside, tall, TitleColor.Bar),
            new(isRight ? x + inside : x - edge, y, edge, tall, TitleColor.Of(text.Color).Fill),
        ];
    }

    private static TitleLine Indented(TitleLine line, double padding) => line with { Margin = line.Margin + (int)padding };

    private static int FitTo(int size, string words, double width) =>
        LetterWidth.Of(words) is > 0 and var ems && ems * size > width ? Math.Max(SmallestLetters, (int)(width / ems)) : size;

    /// <summary>"Anna Meyer, Harbour master": what comes after the first border is the second line.</summary>
    private static (string Name, string Role) Parts(string value)
    {
        var words = string.Join(' ', TitleText.Paragraphs(value));
        var border = words.AsSpan().IndexOfAny(Borders);
        return border > 0 && border < words.Length - 1 ? (words[..border].Trim(), words[(border + 1)..].Trim()) : (words, "");
    }
}
