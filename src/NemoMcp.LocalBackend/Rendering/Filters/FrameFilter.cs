using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Puts frames on the film's grid, and makes a piece exactly as many frames long as it is planned.</summary>
internal static class FrameFilter
{
    /// <summary>From time zero on, even where the file's first frame comes late: picture and sound stay together.</summary>
    // "pass": a single frame is shorter than a frame of the film and would be rounded away.
    public static string Rate(FilmRate rate) => $"fps={rate}:start_time=0:eof_action=pass";

    public static IEnumerable<string> Exactly(long frames)
    {
        // The last frame stands until the piece is full. A file may end a frame early, and a still picture is this
        // alone: it is decoded and scaled once, where "-loop 1" would do both for every frame.
        yield return "tpad=stop=-1:stop_mode=clone";
        yield return $"trim=end_frame={frames}";
    }

    /// <summary>The picture after so many frames, standing for as many more.</summary>
    public static IEnumerable<string> Standing(long after, long frames)
    {
        yield return "tpad=stop=-1:stop_mode=clone";
        yield return $"trim=start_frame={after}:end_frame={after + frames}";
        yield return "setpts=PTS-STARTPTS";
    }

    public static IEnumerable<string> Black(Film film, long frames)
    {
        yield return $"color=c=black:s={film.Size}:r={film.Rate}";
        yield return "format=yuv420p";
        yield return $"trim=end_frame={frames}";
    }
}
