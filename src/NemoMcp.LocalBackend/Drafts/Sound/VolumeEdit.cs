using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Drafts.Sound;

/// <summary>Sets loudness. For everything at once the film gets the value and the music keeps its share of it.</summary>
internal static class VolumeEdit
{
    public const double Loudest = 4;

    public static EditOutcome Apply(Draft draft, EditCommand.SetVolume command, IReadOnlyList<MediaItem> media)
    {
        var hasFilmSound = draft.Film().Any(segment => !segment.IsCard && media.FirstOrDefault(item => item.Id == segment.Media) is not { Facts.HasAudio: false });
        if (Fault(draft, command, hasFilmSound) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var level = Math.Round(command.Volume, 4);
        var film = command.Target is not SoundTarget.Music && hasFilmSound;
        var music = command.Target is not SoundTarget.Film && draft.HasMusic();
        var musicLevels = MusicLevels(draft, command.Target, level, film);
        var changed = draft.MapTracks(track => track switch
        {
            _ when track.IsMusic() && music => track.Segments.Select(segment => segment with { Volume = musicLevels(segment) }),
            _ when track.IsFilm() && film => track.Segments.Select(segment => segment with { Volume = level }),
            _ => track.Segments,
        });
        var words = Describe(changed, level, film, music);
        return Same(draft, changed) ? EditOutcome.AlreadySo(command, draft, words) : EditOutcome.Done(command, changed, words);
    }

    private static Phrase? Fault(Draft draft, EditCommand.SetVolume command, bool hasFilmSound) => command switch
    {
        { Volume: not (>= 0 and <= Loudest) } => OutOfRange(command.Volume),
        { Target: SoundTarget.Music } when !draft.HasMusic() => new("there is no background music", "没有背景音乐"),
        { Target: SoundTarget.Film } when !hasFilmSound => new("the film has no sound of its own", "影片本身没有声音"),
        { Target: SoundTarget.Everything } when !hasFilmSound && !draft.HasMusic() => new("the film has no sound", "影片没有声音"),
        _ => null,
    };

    public static Phrase OutOfRange(double volume) => new(
        $"a volume of {ClockText.Percent(volume)} is out of range: from 0% to {ClockText.Percent(Loudest)} is possible",
        $"音量 {ClockText.Percent(volume)} 超出范围：可以是 0% 到 {ClockText.Percent(Loudest)}");

    // A mute film gives no measure for the mix, and silence is silence.
    private static Func<Segment, double> MusicLevels(Draft draft, SoundTarget target, double level, bool film)
    {
        var before = draft.Film().Select(segment => segment.Volume).DefaultIfEmpty(0).Max();
        return target is SoundTarget.Everything && film && level > 0 && before > 0
            ? segment => Math.Min(Loudest, Math.Round(segment.Volume * level / before, 4))
            : _ => level;
    }

    private static Phrase Describe(Draft changed, double level, bool film, bool music)
    {
        if (level is 0)
        {
            return (film, music) switch
            {
                (true, true) => new("Muted the film and the music", "影片和音乐已静音"),
                (true, false) => new("Muted the film's sound", "影片原声已静音"),
                _ => new("Muted the music", "音乐已静音"),
            };
        }

        var filmLevel = ClockText.Percent(level);
        var musicLevel = ClockText.Percent(changed.Music().Select(segment => segment.Volume).FirstOrDefault());
        return (film, music) switch
        {
            (true, true) => new($"Volume set: film {filmLevel}, music {musicLevel}", $"音量：影片 {filmLevel}，音乐 {musicLevel}"),
            (true, false) => new($"Volume of the film's sound set to {filmLevel}", $"影片原声音量设为 {filmLevel}"),
            _ => new($"Volume of the music set to {musicLevel}", $"音乐音量设为 {musicLevel}"),
        };
    }

    private static bool Same(Draft one, Draft other) =>
        one.Tracks.SelectMany(track => track.Segments).SequenceEqual(other.Tracks.SelectMany(track => track.Segments));
}
