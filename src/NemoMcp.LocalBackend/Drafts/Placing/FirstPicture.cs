using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Drafts.Placing;

/// <summary>The film takes its size and its frame rate from what comes first.</summary>
internal static class FirstPicture
{
    private const int MaxShortSide = 1080;
    private const double MaxFrameRate = 120;

    public static Draft Fit(Draft draft, IReadOnlyList<MediaItem> items, IReadOnlyList<MediaItem> media)
    {
        var held = draft.Film().Select(segment => media.FirstOrDefault(item => item.Id == segment.Media)).OfType<MediaItem>();
        var isFirstVideo = !held.Any(item => item.Facts.Kind is MediaKind.Video);
        var rate = isFirstVideo && items.FirstOrDefault(item => item.Facts.Kind is MediaKind.Video) is { } video ? video.Facts.FrameRate : null;
        var isFirstPicture = !draft.HasPicture() && !draft.Canvas.Fixed;
        return draft with
        {
            FrameRate = rate is >= 1 and <= MaxFrameRate ? rate.Value : draft.FrameRate,
            Canvas = isFirstPicture && items.FirstOrDefault(item => item.Facts is { Width: > 0, Height: > 0 }) is { } first
                ? Within(first.Facts.Width!.Value, first.Facts.Height!.Value) with { Fit = draft.Canvas.Fit }
                : draft.Canvas,
        };
    }

    // Never enlarged, and even because 4:2:0 video cannot have odd sides.
    private static Canvas Within(int width, int height)
    {
        var scale = Math.Min(1, MaxShortSide / (double)Math.Min(width, height));
        return new(Even(width * scale), Even(height * scale));
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2, MidpointRounding.ToZero) * 2);
}
