using NemoMcp.LocalBackend.Rendering.Filters;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Finds the gain that brings a film's sound to its loudness.</summary>
internal sealed class LoudnessRun(FFmpegProcess ffmpeg, string workFolder, TimeSpan timeLimit)
{
    /// <summary>The limiter takes from a loud mix what the gain gave: one look at the result tells how much to give back, a third look would find what nobody hears.</summary>
    private const int Looks = 2;

    /// <summary>Closer than listeners can tell.</summary>
    private const double CloseEnough = 0.3;

    /// <summary>Sound that needs more is noise, and raising it helps nobody.</summary>
    private const double MostGain = 30;

    /// <summary>Below, ebur128 tells silence.</summary>
    private const double Silence = -60;

    /// <summary>The gain in dB; zero for silence.</summary>
    public async Task<double> FindGainAsync(LoudnessPass pass, CancellationToken cancellationToken)
    {
        double gain = 0;
        for (var look = 0; look < Looks; look++)
        {
            if (await MeasureAsync(pass, gain, cancellationToken) is not (> Silence and var lufs))
            {
                return 0;
            }

            var missing = pass.TargetLufs - lufs;
            gain = Math.Clamp(gain + missing, -MostGain, MostGain);
            if (Math.Abs(missing) < CloseEnough)
            {
                break;
            }
        }

        return gain;
    }

    private async Task<double> MeasureAsync(LoudnessPass pass, double gain, CancellationToken cancellationToken)
    {
        var lufs = double.NegativeInfinity;
        await ffmpeg.RunAsync(
            new FFmpegRun
            {
                Arguments = ["-hide_banner", "-v", "error", "-nostats", .. LoudnessFilter.With(pass.Arguments, gain)],
                WorkingFolder = workFolder,
                TimeLimit = timeLimit,
                OnLine = line => lufs = LoudnessFilter.Read(line) ?? lufs,
            },
            cancellationToken);
        return lufs;
    }
}
