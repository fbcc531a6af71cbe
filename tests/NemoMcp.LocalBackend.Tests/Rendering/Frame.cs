namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>A picture as brightness, row by row.</summary>
internal sealed record Frame(int Width, int Height, byte[] Pixels)
{
    public double MeanBrightness => Pixels.Average(pixel => (double)pixel);

    /// <summary>The share of pixels that are brighter than a level.</summary>
    public double ShareAbove(int level) => Pixels.Count(pixel => pixel > level) / (double)Pixels.Length;

    public double DifferenceTo(Frame other) => Pixels.Zip(other.Pixels, (mine, theirs) => Math.Abs(mine - theirs)).Average();

    /// <summary>From where to where, as shares of the height, rows hold pixels brighter than a level.</summary>
    public (double Top, double Bottom)? RowsAbove(int level) => Extent(level, index => index / Width / (double)Height);

    public (double Left, double Right)? ColumnsAbove(int level) => Extent(level, index => index % Width / (double)Width);

    private (double First, double Last)? Extent(int level, Func<int, double> place)
    {
        var places = Enumerable.Range(0, Pixels.Length).Where(index => Pixels[index] > level).Select(place).ToList();
        return places.Count == 0 ? null : (places.Min(), places.Max());
    }
}
