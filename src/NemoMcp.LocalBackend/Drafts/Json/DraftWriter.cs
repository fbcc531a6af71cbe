using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NemoMcp.LocalBackend.Drafts.Looks;

namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>Writes the short keys. What has its usual value is left out, so that drafts stay small.</summary>
internal static class DraftWriter
{
    // Chinese titles stay readable; the draft is never put into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Draft draft)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("d", draft.DurationMs);
            WriteMeta(json, draft);
            json.WriteStartArray("t");
            foreach (var track in draft.Tracks)
            {
                WriteTrack(json, track);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteMeta(Utf8JsonWriter json, Draft draft)
    {
        json.WriteStartObject("m");
        json.WriteString("title", draft.Title);
        json.WriteNumber("width", draft.Canvas.Width);
        json.WriteNumber("height", draft.Canvas.Height);
        json.WriteNumber("fps", draft.FrameRate);
        if (draft.Canvas.Fixed)
        {
            json.WriteBoolean("fixed", value: true);
        }

        WriteUnless(json, "touched", draft.Touched, usual: null);
        if (draft.LoudnessLufs is { } lufs)
        {
            json.WriteNumber("loudness", lufs);
        }

        WriteUnless(json, "fit", FitNames.Of(draft.Canvas.Fit), FitNames.Of(CanvasFit.Crop));
        json.WriteEndObject();
    }

    private static void WriteTrack(Utf8JsonWriter json, Track track)
    {
        json.WriteStartObject();
        json.WriteNumber("tt", (int)track.Kind);
        json.WriteStartObject("m");
        json.WriteString("name", track.Name);
        json.WriteEndObject();
        json.WriteStartArray("sg");
        foreach (var segment in track.Segments)
        {
            json.WriteStartObject();
            json.WriteString("id", segment.Id);
            json.WriteNumber("d", segment.DurationMs);
            json.WriteStartObject("m");
            WriteSegment(json, segment);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSegment(Utf8JsonWriter json, Segment segment)
    {
        json.WriteString("name", segment.Label);
        // Always there: without it, readers estimate.
        json.WriteNumber("start", segment.StartMs);
        WriteUnless(json, "media", segment.Media?.Value, usual: null);
        WriteUnless(json, "in", segment.SourceStartMs, 0);
        WriteUnless(json, "speed", segment.Speed, 1);
        // Readers take up to 1 for a share and more for percent.
        WriteUnless(json, "volume", segment.Volume > 1 ? Math.Round(segment.Volume * 100, 4) : segment.Volume, 1);
        WriteUnless(json, "fade_in", segment.FadeInMs, 0);
        WriteUnless(json, "fade_out", segment.FadeOutMs, 0);
        if (segment.Loop)
        {
            json.WriteBoolean("loop", value: true);
        }

        if (segment.Ducks)
        {
            json.WriteBoolean("duck", value: true);
        }

        WriteUnless(json, "own_fade_in", segment.OwnFadeInMs, 0);
        WriteUnless(json, "own_fade_out", segment.OwnFadeOutMs, 0);
        WriteUnless(json, "overlap", segment.OverlapMs, 0);
        WriteFlag(json, "freeze", segment.Freeze);
        WriteFlag(json, "reversed", segment.Reversed);
        WriteUnless(json, "rotate", segment.Transform.Rotation, 0);
        if (segment.Transform.Mirrored)
        {
            json.WriteBoolean("mirror", value: true);
        }

        WriteUnless(json, "crop_left", segment.Transform.CropLeft, 0);
        WriteUnless(json, "crop_top", segment.Transform.CropTop, 0);
        WriteUnless(json, "crop_right", segment.Transform.CropRight, 0);
        WriteUnless(json, "crop_bottom", segment.Transform.CropBottom, 0);
        WriteUnless(json, "zoom", segment.Transform.Zoom, 1);
        foreach (var scale in LookScale.All)
        {
            WriteUnless(json, scale.Key, segment.Look[scale.Kind], 0);
        }

        if (segment.Overlay is { } overlay)
        {
            json.WriteString("position", PositionNames.Of(overlay.Position));
            json.WriteNumber("width", overlay.Width);
            WriteUnless(json, "opacity", overlay.Opacity, 1);
            if (segment.IsStill)
            {
                json.WriteBoolean("still", value: true);
            }
        }

        if (segment.IsBed)
        {
            json.WriteBoolean("bed", value: true);
        }

        WriteUnless(json, "motion", MotionNames.Of(segment.Motion), usual: null);
        WriteUnless(json, "card", segment.CardColor, usual: null);
        if (segment.Text is { } text)
        {
            TextJson.Write(json, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string key, bool value)
    {
        if (value)
        {
            json.WriteBoolean(key, value);
        }
    }

    private static void WriteUnless(Utf8JsonWriter json, string key, double value, double usual)
    {
        if (!value.Equals(usual))
        {
            json.WriteNumber(key, value);
        }
    }

    private static void WriteUnless(Utf8JsonWriter json, string key, string? value, string? usual)
    {
        if (value != usual)
        {
            json.WriteString(key, value);
        }
    }
}
