namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Plays faster or slower; voices keep their pitch.</summary>
internal static class SpeedFilter
{
    public static IEnumerable<string> Picture(double speed)
    {
        if (!IsNormal(speed))
        {
            yield return $"setpts=PTS/{Number.Text(speed)}";
        }
    }

    /// <summary>A chain, because one <c>atempo</c> goes no lower than 0.5 and drops samples above 2.</summary>
    public static IEnumerable<string> Sound(double speed)
    {
        for (var left = speed; !IsNormal(left);)
        {
            var step = Math.Clamp(left, 0.5, 2);
            left /= step;
            yield return $"atempo={Number.Text(step)}";
        }
    }

    private static bool IsNormal(double speed) => Math.Abs(speed - 1) < 0.0001;
}
