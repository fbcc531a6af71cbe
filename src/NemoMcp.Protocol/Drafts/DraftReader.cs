using System.Globalization;
using System.Text.Json;

namespace NemoMcp.Protocol.Drafts;

/// <summary>
/// Finds tracks and segments in a draft of which only <c>t</c>, <c>tt</c>, <c>sg</c>, <c>d</c> and <c>m</c> are documented.
/// Other values are looked for under the names that such drafts usually have, and left out where there are none.
/// </summary>
internal static class DraftReader
{
    private const int MaxTextLength = 500;
    private const int MaxFacts = 24;
    private const int MaxFactLength = 80;

    private static readonly string[] StartKeys = ["start", "start_ms", "st", "s", "offset"];
    private static readonly string[] TextKeys = ["text", "content"];
    private static readonly string[] LabelKeys = ["name", "title", "label", "filename"];
    private static readonly string[] VolumeKeys = ["volume", "vol", "v"];
    private static readonly HashSet<string> Told = new([.. StartKeys, .. TextKeys, .. LabelKeys, .. VolumeKeys, "id", "d", "duration"], StringComparer.Ordinal);

    public static DraftDocument? Read(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object || !element.EnumerateObject().Any())
        {
            return null;
        }

        var tracks = Array(element, "t").Select(ReadTrack).ToList();
        var lastEnd = tracks.SelectMany(track => track.Segments).Select(segment => segment.EndMs).DefaultIfEmpty(0).Max();
        var meta = Member(element, "m");
        return new DraftDocument
        {
            RawJson = element.GetRawText(),
            Title = Text(meta, "title"),
            Width = (int?)Whole(meta, "width"),
            Height = (int?)Whole(meta, "height"),
            Fit = Text(meta, "fit") is { Length: <= MaxFactLength } fit ? fit : null,
            IsShapeWanted = Member(meta, "fixed") is { ValueKind: JsonValueKind.True },
            LoudnessLufs = Number(meta, "loudness"),
            DurationMs = Whole(element, "d") ?? lastEnd,
            Tracks = tracks,
        };
    }

    private static DraftTrack ReadTrack(JsonElement track)
    {
        var code = (int)(Whole(track, "tt") ?? -1);
        var segments = new List<DraftSegment>();
        long next = 0;
        foreach (var element in Array(track, "sg"))
        {
            var segment = ReadSegment(element, segments.Count, next);
            segments.Add(segment);
            next = segment.EndMs;
        }

        return new DraftTrack
        {
            TypeCode = code,
            Type = code switch { 0 => DraftTrackType.Video, 1 => DraftTrackType.Audio, 7 => DraftTrackType.Text, _ => DraftTrackType.Other },
            Label = First(track, LabelKeys, Text),
            Segments = segments,
        };
    }

    private static DraftSegment ReadSegment(JsonElement segment, int index, long sequentialStart)
    {
        var start = First(segment, StartKeys, Whole) ?? Whole(Member(segment, "target_timerange"), "start");
        var text = First(segment, TextKeys, Text);
        return new DraftSegment
        {
            Id = Text(segment, "id"),
            Label = First(segment, LabelKeys, Text) ?? text ?? (index + 1).ToString(CultureInfo.InvariantCulture),
            StartMs = Math.Max(0, start ?? sequentialStart),
            DurationMs = Math.Max(0, Whole(segment, "d") ?? Whole(segment, "duration") ?? 0),
            Text = text,
            VolumePercent = VolumeOf(segment),
            Estimated = start is null,
            Facts = FactsOf(segment),
        };
    }

    private static int? VolumeOf(JsonElement segment) =>
        First(segment, VolumeKeys, Number) is { } volume and >= 0 and <= 1000
            ? (int)Math.Round(volume <= 1 ? volume * 100 : volume)
            : null;

    private static Dictionary<string, string> FactsOf(JsonElement segment)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in new[] { segment, Member(segment, "m") ?? default })
        {
            if (place.ValueKind is not JsonValueKind.Object)
            {
                continue;
            }

            foreach (var member in place.EnumerateObject())
            {
                if (facts.Count < MaxFacts && JsonText.NameOf(member) is { Length: <= MaxFactLength } name && !Told.Contains(name) && Scalar(member.Value) is { } value)
                {
                    facts[name] = value;
                }
            }
        }

        return facts;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value) is { Length: > 0 and <= MaxFactLength } text ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static T? First<T>(JsonElement element, string[] names, Func<JsonElement?, string, T?> read) =>
        names.Select(name => read(element, name)).FirstOrDefault(found => found is not null)
        ?? names.Select(name => read(Member(element, "m"), name)).FirstOrDefault(found => found is not null);

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object) : [];

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { } parent ? JsonText.Member(parent, name) : null;

    private static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value && JsonText.Of(value) is { Length: > 0 } text
            ? text[..Math.Min(text.Length, MaxTextLength)]
            : null;

    private static double? Number(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static long? Whole(JsonElement? element, string name) =>
        Number(element, name) is { } number && Math.Abs(number) < 1e15 ? (long)Math.Round(number) : null;
}
