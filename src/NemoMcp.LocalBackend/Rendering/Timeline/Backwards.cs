using NemoMcp.LocalBackend.Rendering.Output;

namespace NemoMcp.LocalBackend.Rendering.Timeline;

/// <summary>
/// Takes a piece that plays backwards apart, because ffmpeg keeps every frame of what it turns around: each part is read and
/// turned by itself, the last one first. ffmpeg 5.1 reads all parts at once, so the sum of them is limited by the editor.
/// </summary>
internal static class Backwards
{
    /// <summary>What the frames of one part may take; 3 s of full HD.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    public static IEnumerable<Piece> Parts(Piece piece, Film film)
    {
        // yuv420p: one and a half bytes a pixel.
        var most = Math.Max(1, MostBytes / (film.Size.Width * (long)film.Size.Height * 3 / 2));
        if (piece.Clip is not { Segment.Reversed: true, IsStill: false } clip || piece.Frames <= most)
        {
            yield return piece;
            yield break;
        }

        for (long done = 0; done < piece.Frames; done += most)
        {
            var frames = Math.Min(most, piece.Frames - done);
            yield return new(PartOf(clip, piece, done, frames, film), piece.FirstFrame + done, frames);
        }
    }

    private static Clip PartOf(Clip clip, Piece piece, long done, long frames, Film film)
    {
        var isFirst = done is 0;
        var isLast = done + frames == piece.Frames;
        long At(long frame) => clip.Segment.StartMs + (long)Math.Round(film.Rate.SecondsOf(frame) * 1000);
        var part = clip.Within(isFirst ? clip.Segment.StartMs : At(done), isLast ? clip.Segment.EndMs : At(done + frames)) ?? clip;
        return part with
        {
            SoundInMs = isFirst ? clip.SoundInMs : 0,
            Segment = part.Segment with { FadeInMs = isFirst ? clip.Segment.FadeInMs : 0, FadeOutMs = isLast ? clip.Segment.FadeOutMs : 0 },
        };
    }
}
