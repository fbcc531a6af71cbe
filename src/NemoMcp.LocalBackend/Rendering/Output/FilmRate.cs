using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Output;

/// <summary>Frames per second as a fraction, and the frame that belongs to a time.</summary>
internal sealed record FilmRate(int Numerator, int Denominator)
{
    // Pictures alone have no rate of their own; above 60 nobody's screen follows and every frame costs.
    private const double Default = 30;
    private const double Fastest = 60;
    private const double Slowest = 1;

    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>An average that ffprobe measured (29.9665) is taken for the rate that was meant (30000/1001).</summary>
    public static FilmRate Of(double perSecond)
    {
        var rate = double.IsFinite(perSecond) && perSecond > 0 ? Math.Clamp(perSecond, Slowest, Fastest) : Default;
        var whole = (int)Math.Round(rate);

        return
            IsNear(rate, whole) ? new FilmRate(whole, 1) :
            IsNear(rate, whole * 1000 / 1001.0) ? new FilmRate(whole * 1000, 1001) :
            new FilmRate((int)Math.Round(rate * 1000), 1000);
    }

    public FilmRate AtMost(int perSecond) => PerSecond > perSecond ? new FilmRate(perSecond, 1) : this;

    public long FrameAt(long milliseconds) => (long)Math.Round(milliseconds * PerSecond / 1000);

    public double SecondsOf(long frames) => (double)frames * Denominator / Numerator;

    public override string ToString() =>
        Denominator == 1 ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool IsNear(double rate, double meant) => Math.Abs(rate - meant) < meant * 0.0004;
}
