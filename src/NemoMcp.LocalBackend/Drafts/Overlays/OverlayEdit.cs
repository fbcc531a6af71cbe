using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Drafts.Overlays;

/// <summary>Lays a smaller picture over the film, changes it, or takes it away.</summary>
internal static class OverlayEdit
{
    private const double UsualLogo = 0.15;
    private const double UsualFilm = 0.3;

    // Each is an input of its own to the render, and a screen holds no more.
    private const int MostTracks = 8;

    public static EditOutcome Add(Draft draft, EditCommand.AddOverlay command, IReadOnlyList<MediaItem> media)
    {
        if (Find(command.FileName, media, Used(draft)) is not { } item)
        {
            return EditOutcome.Refused(command, draft, command.FileName is { } name
                ? new($"no picture named {name} was uploaded", $"没有上传名为 {name} 的图片或视频")
                : new("no picture was uploaded that could be laid over the film: upload one first", "没有可以叠加的图片：请先上传"));
        }

        var isStill = item.Facts.Kind is MediaKind.Image;
        var place = new OverlayPlace { Position = command.Position, Width = Math.Round(command.Width ?? (isStill ? UsualLogo : UsualFilm), 4), Opacity = Math.Round(command.Opacity, 4) };
        var film = draft.FilmMs();
        var longest = isStill ? long.MaxValue : (long)item.Facts.Duration.TotalMilliseconds;
        var length = Math.Min(Math.Min(command.DurationMs ?? long.MaxValue, longest), film - command.StartMs);
        if (Fault(draft, command, place, length) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var layer = new Segment
        {
            Id = new SegmentIds(draft).Next(),
            Label = item.FileName,
            Media = item.Id,
            StartMs = command.StartMs,
            DurationMs = length,
            Overlay = place,
            IsStill = isStill,
            Volume = 0,
        };
        var isShorter = command.DurationMs is { } wanted and not EditCommand.AddTitle.UntilTheEnd && length < wanted;
        var (english, chinese) = Describe(layer, isStill || !item.Facts.HasAudio);
        return EditOutcome.Done(command, draft with { Tracks = Put(draft.Tracks, layer) }, new($"Laid {english}", $"已叠加{chinese}")) with { IsAsAsked = !isShorter };
    }

    public static EditOutcome Change(Draft draft, EditCommand.ChangeOverlay command)
    {
        var meant = Meant(draft, command.FileName, isLatest: true);
        if (meant.Count is 0)
        {
            return EditOutcome.Refused(command, draft, Nothing(command.FileName));
        }

        var now = meant[0].Overlay!;
        var wanted = now with
        {
            Position = command.Position ?? now.Position,
            Width = Math.Round(command.Width ?? Math.Clamp(now.Width * (command.Factor ?? 1), OverlayPlace.Smallest, 1), 4),
            Opacity = Math.Round(command.Opacity ?? now.Opacity, 4),
        };
        if (!wanted.IsPossible)
        {
            return EditOutcome.Refused(command, draft, OutOfRange);
        }

        var changed = meant[0] with { Overlay = wanted };
        var (english, chinese) = Describe(changed, isSilent: true);
        return changed == meant[0]
            ? EditOutcome.AlreadySo(command, draft, new($"It is so already: {english}", $"已经是这样：{chinese}"))
            : EditOutcome.Done(command, draft.MapTracks(track => track.Segments.Select(segment => segment.Id == changed.Id ? changed : segment)), new($"Changed {english}", $"已修改{chinese}"));
    }

    public static EditOutcome Remove(Draft draft, EditCommand.RemoveOverlays command)
    {
        var gone = Meant(draft, command.FileName, isLatest: false);
        return gone.Count is 0
            ? EditOutcome.Refused(command, draft, Nothing(command.FileName))
            : EditOutcome.Done(
                command,
                draft.MapTracks(track => track.Segments.Except(gone)),
                new($"Took {string.Join(", ", gone.Select(layer => layer.Label))} off the picture", $"已去掉叠加的 {string.Join("、", gone.Select(layer => layer.Label))}"));
    }

    /// <summary>The upload that is meant; without a name the newest picture that is not in use.</summary>
    public static MediaItem? Find(string? name, IReadOnlyList<MediaItem> media, IReadOnlySet<Protocol.Ids.MediaId> used) => name is null
        ? media.LastOrDefault(item => item.Facts.Kind is MediaKind.Image && !used.Contains(item.Id))
        : media.LastOrDefault(item => item.Facts.Kind is not MediaKind.Audio && string.Equals(item.FileName, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether what was added last of all that lies over the film is such a picture: what "it" means.</summary>
    public static bool IsLatest(Draft draft) =>
        draft.Overlays().Concat(draft.Words()).MaxBy(SegmentIds.NumberOf) is { Overlay: not null };

    public static HashSet<Protocol.Ids.MediaId> Used(Draft draft) => [.. draft.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Media).OfType<Protocol.Ids.MediaId>()];

    private static List<Segment> Meant(Draft draft, string? name, bool isLatest)
    {
        var all = draft.Overlays().Where(layer => name is null || string.Equals(layer.Label, name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(SegmentIds.NumberOf).ToList();
        return isLatest ? [.. all.Take(1)] : all;
    }

    private static Phrase Nothing(string? name) => name is null
        ? new("there is no logo or picture over the film (a mark that is part of the footage cannot be taken out)", "影片上没有叠加的标志或画面（素材自带的水印无法去除）")
        : new($"{name} does not lie over the film", $"{name} 没有叠加在影片上");

    private static Phrase OutOfRange { get; } = new(
        $"a picture over the film can be from {ClockText.Percent(OverlayPlace.Smallest)} to 100% as wide as it, with an opacity above 0% and up to 100%",
        $"叠加画面的宽度可以是影片的 {ClockText.Percent(OverlayPlace.Smallest)} 到 100%，不透明度大于 0%，最多 100%");

    private static Phrase? Fault(Draft draft, EditCommand.AddOverlay command, OverlayPlace place, long length) => command switch
    {
        _ when !draft.HasPicture() => new("there is no film to lay a picture over, only sound", "只有声音，没有可以叠加画面的影片"),
        _ when !place.IsPossible => OutOfRange,
        _ when draft.Tracks.Count(track => track.IsOverlay()) >= MostTracks => new($"{MostTracks} pictures can lie over the film: remove one first", $"最多叠加 {MostTracks} 个画面：请先去掉一个"),
        _ when command.StartMs < 0 || length < draft.FrameMs() => new(
            $"that would begin beyond the film's end at {ClockText.Of(draft.FilmMs())}", $"超出了影片结尾 {ClockText.Of(draft.FilmMs())}"),
        _ => null,
    };

    private static IReadOnlyList<Track> Put(IReadOnlyList<Track> tracks, Segment layer)
    {
        var number = 1 + tracks.Where(track => track.IsOverlay()).Select(NumberOf).DefaultIfEmpty(0).Max();
        var track = new Track { Kind = TrackKind.Video, Name = string.Create(CultureInfo.InvariantCulture, $"{TrackNames.Overlay} {number}"), Segments = [layer] };
        return TrackOrder.Put(tracks, tracks.Count, track);
    }

    private static int NumberOf(Track track) => int.TryParse(track.Name.AsSpan(TrackNames.Overlay.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static Phrase Describe(Segment layer, bool isSilent)
    {
        var place = layer.Overlay!;
        var (english, chinese) = TitleNames.Of(place.Position);
        var range = ClockText.Of(layer.StartMs, layer.EndMs);
        var isFull = place.Opacity >= 1;
        return new(
            $"{layer.Label} over the film {range} {english}, {ClockText.Percent(place.Width)} of its width{(isFull ? "" : $", {ClockText.Percent(place.Opacity)} opaque")}{(isSilent ? "" : ", without its sound")}",
            $" {layer.Label} {range} {chinese}，宽度为画面的 {ClockText.Percent(place.Width)}{(isFull ? "" : $"，不透明度 {ClockText.Percent(place.Opacity)}")}{(isSilent ? "" : "，不含其声音")}");
    }
}
