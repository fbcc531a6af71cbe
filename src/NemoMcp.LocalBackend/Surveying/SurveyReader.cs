using System.Globalization;

namespace NemoMcp.LocalBackend.Surveying;

/// <summary>Collects what ffmpeg's metadata filters print: a line with the time, then a line with the value.</summary>
internal sealed class SurveyReader
{
    private const string Time = "pts_time:";
    private readonly List<int> _motion = [];
    private readonly List<int> _loudness = [];
    private double _seconds;

    public MediaSurvey Survey => new() { Motion = [.. _motion], Loudness = [.. _loudness] };

    public void Read(string line)
    {
        if (line.LastIndexOf(Time, StringComparison.Ordinal) is >= 0 and var at)
        {
            _seconds = Number(line[(at + Time.Length)..]) ?? _seconds;
        }
        else if (line.StartsWith(Surveyor.MotionKey + "=", StringComparison.Ordinal))
        {
            Put(_motion, MediaSurvey.MotionStepMs, (int)Math.Round((Number(line[(Surveyor.MotionKey.Length + 1)..]) ?? 0) * 10), 0);
        }
        else if (line.StartsWith(Surveyor.LoudnessKey + "=", StringComparison.Ordinal))
        {
            Put(_loudness, MediaSurvey.LoudnessStepMs, (int)Math.Round(Math.Max(MediaSurvey.Silent, Number(line[(Surveyor.LoudnessKey.Length + 1)..]) ?? MediaSurvey.Silent)), MediaSurvey.Silent);
        }
    }

    // Steps that a file leaves out, because its sound begins late or has a hole, are filled.
    private void Put(List<int> steps, int step, int value, int nothing)
    {
        var index = (int)Math.Clamp(Math.Round(_seconds * 1000 / step), 0, Surveyor.LongestSteps);
        while (steps.Count < index)
        {
            steps.Add(nothing);
        }

        if (steps.Count == index)
        {
            steps.Add(value);
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
