using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts.Sound;

/// <summary>Lays one piece of music under the whole film, or takes it away.</summary>
internal static class MusicEdit
{
    public static EditOutcome Add(Draft draft, EditCommand.AddMusic command, IReadOnlyList<MediaItem> media)
    {
        if (command.Volume is not (>= 0 and <= VolumeEdit.Loudest))
        {
            return EditOutcome.Refused(command, draft, VolumeEdit.OutOfRange(command.Volume));
        }

        var used = draft.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Media).OfType<MediaId>().ToHashSet();
        var sound = command.FileName is { } name ? Named(media, name) : media.LastOrDefault(item => IsSound(item) && !used.Contains(item.Id));
        if (sound is null)
        {
            return EditOutcome.Refused(command, draft, Missing(command.FileName, media));
        }

        var replaced = draft.Music().FirstOrDefault();
        var music = new Segment
        {
            Id = replaced?.Id ?? new SegmentIds(draft).Next(),
            Label = sound.FileName,
            Media = sound.Id,
            StartMs = 0,
            DurationMs = draft.FilmMs(),
            Volume = Math.Round(command.Volume, 4),
            Loop = true,
            Ducks = replaced?.Ducks ?? false,
            OwnFadeInMs = replaced?.OwnFadeInMs ?? 0,
            OwnFadeOutMs = replaced?.OwnFadeOutMs ?? 0,
        };
        var index = draft.Tracks.TakeWhile(track => !track.IsMusic()).Count();
        var track = new Track { Kind = TrackKind.Audio, Name = TrackNames.Music, Segments = [music] };
        var changed = FilmFades.Of(draft).PutOn(draft with { Tracks = TrackOrder.Put(draft.Tracks, index, track) });
        return EditOutcome.Done(command, changed, Describe(sound, command.Volume, replaced, draft.FilmMs()));
    }

    public static EditOutcome Remove(Draft draft, EditCommand.RemoveMusic command) => draft.HasMusic()
        ? EditOutcome.Done(command, draft.MapTracks(track => track.IsMusic() ? [] : track.Segments), new("Removed the background music", "已去掉背景音乐"))
        : EditOutcome.Refused(command, draft, new("there is no background music", "没有背景音乐"));

    private static bool IsSound(MediaItem item) => item.Facts.Kind is MediaKind.Audio;

    /// <summary>The newest file of that name; a film's sound serves too when it is named.</summary>
    private static MediaItem? Named(IReadOnlyList<MediaItem> media, string name) =>
        media.LastOrDefault(item => item.Facts.HasAudio && string.Equals(item.FileName, name, StringComparison.OrdinalIgnoreCase))
        ?? media.LastOrDefault(item => item.Facts.HasAudio && string.Equals(Path.GetFileNameWithoutExtension(item.FileName), name, StringComparison.OrdinalIgnoreCase));

    private static Phrase Missing(string? name, IReadOnlyList<MediaItem> media)
    {
        var sounds = media.Where(IsSound).Select(item => item.FileName).Distinct(StringComparer.Ordinal).ToList();
        return (name, sounds.Count) switch
        {
            (null, 0) => new("no sound file was uploaded: upload one first", "还没有上传声音文件：请先上传"),
            (null, _) => new("every uploaded sound is in use already: upload another one or name one", "上传的声音都已在使用：请再上传一个或指明文件名"),
            (_, 0) => new($"no sound named {name} was uploaded", $"没有上传名为 {name} 的声音文件"),
            _ => new($"no sound named {name} was uploaded, only {string.Join(", ", sounds)}", $"没有上传名为 {name} 的声音文件，只有 {string.Join("、", sounds)}"),
        };
    }

    private static Phrase Describe(MediaItem sound, double volume, Segment? replaced, long filmMs)
    {
        var level = ClockText.Percent(volume);
        var isLooped = sound.Facts.Duration.TotalMilliseconds < filmMs;
        return new(
            $"Added {sound.FileName} as background music at {level}{(isLooped ? ", repeated to the end of the film" : "")}{(replaced is null ? "" : $", in place of {replaced.Label}")}",
            $"已加入背景音乐 {sound.FileName}，音量 {level}{(isLooped ? "，循环到影片结束" : "")}{(replaced is null ? "" : $"，替换 {replaced.Label}")}");
    }
}
