namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>A picture as brightness, row by row.</summary>
internal sealed record Frame(int Width, int Height, byte[] Pixels)
{
    public double MeanBrightness => Pixels.Average(pixel => (double)pixel);

    /// <summary>The share of pixels that are brighter than a level.</summary>
    public double ShareAbove(int level) => Pixels.Count(pixel => pixel > level) / (double)Pixels.Length;

    /// <summary>The mean brightness of one row or column, given as a share of the picture's height or width.</summary>
    public double BrightnessAt(double x, double y) => Pixels[((int)(y * (Height - 1)) * Width) + (int)(x * (Width - 1))];

    public double DifferenceTo(Frame other) => Pixels.Zip(other.Pixels, (mine, theirs) => Math.Abs(mine - theirs)).Average();

    /// <summary>The rows, as shares of the height, between which pixels differ clearly from another frame.</summary>
    public (double Top, double Bottom)? RowsThatDiffer(Frame other)
    {
        var rows = Enumerable.Range(0, Height).Where(row => Enumerable.Range(0, Width).Any(column => Math.Abs(Pixels[(row * Width) + column] - other.Pixels[(row * Width) + column]) > 100)).ToList();
        return rows.Count == 0 ? null : (rows[0] / (double)Height, rows[^1] / (double)Height);
    }
}
