namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>Keeps the newest number only; ffmpeg reports more often than a file is worth rewriting.</summary>
internal sealed class LatestPercent : IProgress<double>
{
    private double value;

    public double Value => Volatile.Read(ref value);

    public void Report(double value) => Volatile.Write(ref this.value, Math.Clamp(value, 0, 100));
}
