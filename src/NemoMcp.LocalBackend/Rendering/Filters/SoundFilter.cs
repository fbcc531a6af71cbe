namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Gives sounds one form, one length and their loudness.</summary>
internal static class SoundFilter
{
    /// <summary>One rate and layout for all, with silence where the file's sound begins late or has holes.</summary>
    public static IEnumerable<string> Even(string layout)
    {
        yield return "aresample=48000:async=1:first_pts=0";
        yield return $"aformat=sample_fmts=fltp:channel_layouts={layout}";
    }

    public static IEnumerable<string> Volume(double volume)
    {
        if (Math.Abs(volume - 1) > 0.0001)
        {
            yield return $"volume={Number.Text(volume)}";
        }
    }

    /// <summary>Silence fills what is missing at the end: pictures and sounds of a piece are equally long.</summary>
    public static IEnumerable<string> Exactly(double seconds)
    {
        yield return "apad";
        yield return $"atrim=end={Number.Text(seconds)}";
    }

    public static IEnumerable<string> Silence(string layout, double seconds)
    {
        yield return $"anullsrc=r=48000:cl={layout}";
        yield return "aformat=sample_fmts=fltp";
        yield return $"atrim=end={Number.Text(seconds)}";
    }

    public static IEnumerable<string> StartAt(long milliseconds)
    {
        if (milliseconds > 0)
        {
            yield return $"adelay=delays={milliseconds}:all=1";
        }
    }

    /// <summary>Sounds laid over one another keep their loudness: without <c>normalize=0</c> each would be turned down.</summary>
    public static string Mix(int count) => $"amix=inputs={count}:duration=longest:dropout_transition=0:normalize=0";

    /// <summary>Turns the sound down around peaks that mixing or amplifying raised too high; <c>level=0</c> keeps it from amplifying by itself.</summary>
    public static string Limit => $"alimiter=limit={Ceiling}:level=0";

    /// <summary>Cuts lone peaks of a sound that is otherwise left alone.</summary>
    public static string CutPeaks => $"asoftclip=type=hard:threshold={Ceiling}";

    /// <summary>
    /// Turns the first of two sounds down while the second is heard: speech at -20 dB takes some 12 dB off the music, within a
    /// syllable, and the music comes back in the pause after it.
    /// </summary>
    public static string Duck => "sidechaincompress=threshold=0.02:ratio=9:attack=30:release=400";

    // Above 0.95 of full scale ffmpeg's AAC encoder turns the whole stretch around a peak down: a film with clicks in its
    // sound came out 2.4 LU quieter. With the peaks cut to just that, it keeps its loudness to half an LU.
    private const string Ceiling = "0.95";
}
