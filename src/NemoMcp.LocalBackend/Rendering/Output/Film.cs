using NemoMcp.LocalBackend.Drafts;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Rendering.Output;

/// <summary>The film as it will be: everything that all its parts share.</summary>
internal sealed record Film
{
    // A GIF stores every frame nearly whole: more of either makes files that nothing opens.
    private const int GifFramesPerSecond = 12;
    private const int GifShortSide = 480;

    // Longer than anything an assistant is asked for; a draft with a mistyped number would fill the disk instead.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    public required FilmFormat Format { get; init; }

    public required FilmQuality Quality { get; init; }

    public required FilmSize Size { get; init; }

    /// <summary>What becomes of pictures of another shape.</summary>
    public required CanvasFit Fit { get; init; }

    /// <summary>The loudness that its sound is brought to; null leaves it as it is.</summary>
    public double? LoudnessLufs { get; init; }

    public required FilmRate Rate { get; init; }

    public required long DurationMs { get; init; }

    public long Frames => Math.Max(1, Rate.FrameAt(DurationMs));

    public double Seconds => Rate.SecondsOf(Frames);

    public static Film Of(Draft draft, RenderOutput output)
    {
        var duration = draft.DurationMs;

        if (duration <= 0)
        {
            throw new RenderRefusedException("There is nothing on the timeline yet.");
        }

        if (duration > Longest.TotalMilliseconds)
        {
            throw new RenderRefusedException($"The film would be longer than {Longest.TotalHours:0} hours.");
        }

        var format = FilmFormat.Of(output.Format);
        var size = FilmSize.Of(draft.Canvas, output.Resolution);
        var rate = FilmRate.Of(draft.FrameRate);

        return new Film
        {
            Format = format,
            Quality = FilmQuality.Of(output.Quality),
            Size = format.IsGif && output.Resolution is null ? size.AtMost(GifShortSide) : size,
            Fit = draft.Canvas.Fit,
            Rate = format.IsGif ? rate.AtMost(GifFramesPerSecond) : rate,
            DurationMs = duration,
            LoudnessLufs = draft.LoudnessLufs,
        };
    }
}
