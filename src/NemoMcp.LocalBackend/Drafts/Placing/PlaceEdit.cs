using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Drafts.Placing;

/// <summary>Puts media at the end of the film.</summary>
internal static class PlaceEdit
{
    /// <summary>How long a still picture stands.</summary>
    private const long ImageMs = 5000;

    public static EditOutcome Apply(Draft draft, EditCommand.Place command, IReadOnlyList<MediaItem> media)
    {
        var items = command.Media.Select(id => media.FirstOrDefault(item => item.Id == id)).OfType<MediaItem>().ToList();
        if (items.Count is 0)
        {
            return EditOutcome.Refused(command, draft, new("there is no uploaded file to place", "没有可以放入的已上传文件"));
        }

        if (items.FirstOrDefault(item => LengthOf(item) <= 0) is { } empty)
        {
            return EditOutcome.Refused(command, draft, new($"{empty.FileName} has no length", $"{empty.FileName} 没有时长"));
        }

        var placed = Append(FirstPicture.Fit(draft, items, media), items);
        var fitted = Refit.After(draft, placed, moment => moment, textsKeepTheirLength: true);
        var names = items.Select(Name).ToList();
        var isWhole = items.TrueForAll(item => item.Facts.ToldDuration is null);
        return EditOutcome.Done(command, fitted, new($"Placed {string.Join(", ", names.Select(name => name.English))}", $"已放入 {string.Join("、", names.Select(name => name.Chinese))}")) with { IsAsAsked = isWhole };
    }

    private static Phrase Name(MediaItem item)
    {
        var (name, length) = (item.FileName, ClockText.Of(LengthOf(item)));
        return item.Facts.ToldDuration is { } told
            ? new($"{name} ({length}: the file is cut off, it should have {ClockText.Of((long)told.TotalMilliseconds)})", $"{name} ({length}：文件不完整，应有 {ClockText.Of((long)told.TotalMilliseconds)})")
            : new($"{name} ({length})", $"{name} ({length})");
    }

    private static long LengthOf(MediaItem item) =>
        item.Facts.Kind is MediaKind.Image ? ImageMs : (long)item.Facts.Duration.TotalMilliseconds;

    private static Draft Append(Draft draft, List<MediaItem> items)
    {
        var ids = new SegmentIds(draft);
        var pictures = items.Where(item => item.Facts.Kind is not MediaKind.Audio);
        var sounds = items.Where(item => item.Facts.Kind is MediaKind.Audio);
        return AppendTo(AppendTo(draft, TrackKind.Video, TrackNames.Video, pictures, ids), TrackKind.Audio, TrackNames.Audio, sounds, ids);
    }

    private static Draft AppendTo(Draft draft, TrackKind kind, string name, IEnumerable<MediaItem> items, SegmentIds ids)
    {
        var index = draft.Tracks.TakeWhile(track => track.Kind != kind || !track.IsFilm()).Count();
        var segments = index < draft.Tracks.Count ? draft.Tracks[index].Segments.ToList() : [];
        foreach (var item in items)
        {
            segments.Add(new()
            {
                Id = ids.Next(),
                Label = item.FileName,
                Media = item.Id,
                StartMs = segments is [.., var last] ? last.EndMs : 0,
                DurationMs = LengthOf(item),
            });
        }

        return segments.Count is 0 ? draft : draft with { Tracks = TrackOrder.Put(draft.Tracks, index, new() { Kind = kind, Name = name, Segments = segments }) };
    }
}
