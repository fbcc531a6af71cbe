using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Rendering.Output;

/// <summary>The film's size in pixels, always even: yuv420p halves both sides for colour.</summary>
internal sealed partial record FilmSize(int Width, int Height)
{
    // Below, no encoder works well; above, H.264 levels and memory end.
    private const int Smallest = 32;
    private const int Largest = 4096;

    public int ShortSide => Math.Min(Width, Height);

    /// <summary>The canvas, or what the resolution makes of it: <c>720p</c> is the short side, <c>WxH</c> is both.</summary>
    public static FilmSize Of(Canvas canvas, string? resolution)
    {
        if (string.IsNullOrWhiteSpace(resolution))
        {
            return Even(canvas.Width, canvas.Height);
        }

        if (ShortSideText().Match(resolution) is { Success: true } lines)
        {
            return Even(canvas.Width, canvas.Height).WithShortSide(Number(lines.Groups["short"].Value));
        }

        return BothSidesText().Match(resolution) is { Success: true } sides
            ? Even(Number(sides.Groups["width"].Value), Number(sides.Groups["height"].Value))
            : throw new RenderRefusedException("The resolution must be like 720p, 1080p or 1080x1920.");
    }

    public FilmSize WithShortSide(int pixels) =>
        Even((double)Width * pixels / ShortSide, (double)Height * pixels / ShortSide);

    public FilmSize AtMost(int shortSide) => ShortSide > shortSide ? WithShortSide(shortSide) : this;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static FilmSize Even(double width, double height)
    {
        var size = new FilmSize(2 * (int)Math.Round(Math.Min(width, Largest * 2) / 2), 2 * (int)Math.Round(Math.Min(height, Largest * 2) / 2));

        return size is { Width: >= Smallest and <= Largest, Height: >= Smallest and <= Largest }
            ? size
            : throw new RenderRefusedException($"A film of {size} pixels is not possible: each side must be from {Smallest} to {Largest}.");
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<short>[0-9]{2,4})[pP]\s*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortSideText();

    [GeneratedRegex(@"^\s*(?<width>[0-9]{2,4})\s*[xX×]\s*(?<height>[0-9]{2,4})\s*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BothSidesText();
}
