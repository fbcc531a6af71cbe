using NemoMcp.LocalBackend.Drafts;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Lets a piece come in from black and silence, and go out to them.</summary>
internal static class FadeFilter
{
    public static IEnumerable<string> Picture(Segment segment, double seconds) => Of("fade", segment, seconds);

    public static IEnumerable<string> Sound(Segment segment, double seconds) => Of("afade", segment, seconds);

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
