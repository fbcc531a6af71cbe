namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>A calm pad of four chords, made of sines: music that belongs to nobody.</summary>
internal static class BedFilter
{
    private const double ChordSeconds = 4;

    // A minor, F, C and G around the middle of a piano, in hertz.
    private static readonly double[][] Chords = [[110, 220, 261.63, 329.63], [87.31, 174.61, 220, 261.63], [130.81, 196, 261.63, 329.63], [98, 196, 246.94, 293.66]];

    /// <summary>
    /// The graph of an input, not a chain of the film's: a film of cards would have no input at all then, and ffmpeg opens the
    /// sound encoder of such a graph before it tells the graph how many samples the encoder takes.
    /// </summary>
    public static string Of(double seconds)
    {
        var round = Number.Text(ChordSeconds * Chords.Length);
        var one = Number.Text(ChordSeconds);
        var chords = Chords.Select((chord, index) =>
            $"between(mod(t,{round}),{Number.Text(index * ChordSeconds)},{Number.Text(((index + 1) * ChordSeconds) - 0.0001)})*({string.Join('+', chord.Select(tone => $"sin({Number.Text(Math.Round(tone * 2 * Math.PI, 3))}*t)"))})");
        // Each chord swells and is gone before the next: nothing clicks. Half the usual rate is enough for tones this low.
        return $"aevalsrc=exprs='0.09*pow(abs(sin(PI*mod(t,{one})/{one})),0.5)*({string.Join('+', chords)})':s=24000:d={Number.Text(seconds)},lowpass=f=1800";
    }
}
