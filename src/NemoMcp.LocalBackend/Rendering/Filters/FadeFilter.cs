using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Timeline;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Lets a piece come in from black and silence, and go out to them.</summary>
internal static class FadeFilter
{
    public static IEnumerable<string> Picture(Segment segment, double seconds) => Of("fade", segment, seconds);

    public static IEnumerable<string> Sound(Segment segment, double seconds) => Of("afade", segment, seconds);

    /// <summary>Lets a picture become transparent from its first frame to its last.</summary>
    public static IEnumerable<string> Away(double seconds) => ["format=yuva420p", $"fade=t=out:st=0:d={Number.Text(seconds)}:alpha=1"];

    /// <summary>The sound's part in a crossfade. Quarter sines: two sounds that are not the same stay as loud as each of them.</summary>
    public static IEnumerable<string> Over(Clip clip, double seconds) =>
        clip.IsTail ? [$"afade=t=out:st=0:d={Number.Text(seconds)}:curve=qsin"]
        : clip.SoundInMs > 0 ? [$"afade=t=in:st=0:d={Number.Text(Math.Min(clip.SoundInMs / 1000.0, seconds))}:curve=qsin"]
        : [];

    private static IEnumerable<string> Of(string filter, Segment segment, double seconds)
    {
        if (segment.FadeInMs > 0)
        {
            yield return $"{filter}=t=in:st=0:d={Number.Text(Math.Min(segment.FadeInMs / 1000.0, seconds))}";
        }

        if (segment.FadeOutMs > 0)
        {
            var length = Math.Min(segment.FadeOutMs / 1000.0, seconds);
            yield return $"{filter}=t=out:st={Number.Text(seconds - length)}:d={Number.Text(length)}";
        }
    }
}
