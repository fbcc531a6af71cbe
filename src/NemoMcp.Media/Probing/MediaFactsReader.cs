using System.Globalization;

namespace NemoMcp.Media.Probing;

/// <summary>Makes facts of ffprobe's report.</summary>
internal static class MediaFactsReader
{
    /// <summary>Null when no stream that counts gave a single frame.</summary>
    public static MediaFacts? Read(FFprobeReport report)
    {
        var streams = report.Streams ?? [];
        var frames = (report.Frames ?? []).CountBy(frame => frame.StreamIndex).ToDictionary();

        if (!streams.Any(stream => (stream.IsPicture || stream.IsSound) && frames.ContainsKey(stream.Index)))
        {
            return null;
        }

        // A stream whose first packets come late gave no frame yet; its neighbour has proven that the file is sound.
        var picture = streams.FirstOrDefault(stream => stream.IsPicture);
        var sound = streams.FirstOrDefault(stream => stream.IsSound);
        var container = report.Format?.FormatName ?? "";
        var kind = KindOf(picture, container, frames.GetValueOrDefault(picture?.Index ?? -1));
        var (width, height) = SizeOf(picture);

        return new MediaFacts
        {
            Kind = kind,
            Duration = kind == MediaKind.Image ? TimeSpan.Zero : DurationOf(report, picture ?? sound!),
            Width = width,
            Height = height,
            FrameRate = kind == MediaKind.Video ? Ratio.Read(picture!.AverageFrameRate) ?? Ratio.Read(picture.BaseFrameRate) : null,
            HasVideo = kind == MediaKind.Video,
            HasAudio = sound is not null,
            VideoCodec = picture?.CodecName,
            PixelFormat = picture?.PixelFormat,
            AudioCodec = sound?.CodecName,
            AudioChannels = sound?.Channels,
            AudioSampleRate = sound?.SampleRate,
            Container = container,
        };
    }

    private static MediaKind KindOf(FFprobeStream? picture, string container, int frames) => container switch
    {
        _ when picture is null => MediaKind.Audio,
        "image2" => MediaKind.Image,
        _ when container.EndsWith("_pipe", StringComparison.Ordinal) => MediaKind.Image,
        // The probe decodes the first dozen packets: one frame is a still, more are a film.
        "gif" or "apng" when frames <= 1 => MediaKind.Image,
        _ => MediaKind.Video,
    };

    private static (int? Width, int? Height) SizeOf(FFprobeStream? picture)
    {
        if (picture is null)
        {
            return (null, null);
        }

        // Anamorphic films are stored narrower than they are shown.
        var width = (int)Math.Round(picture.Width!.Value * (Ratio.Read(picture.SampleAspectRatio) ?? 1));
        var quarterTurns = Math.Abs((long)Math.Round(picture.Rotation / 90));

        return quarterTurns % 2 == 1 ? (picture.Height, width) : (width, picture.Height);
    }

    private static TimeSpan DurationOf(FFprobeReport report, FFprobeStream main) =>
        SecondsOf(report.Format?.Duration) ?? SecondsOf(main.Duration) ?? TimeSpan.Zero;

    private static TimeSpan? SecondsOf(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
