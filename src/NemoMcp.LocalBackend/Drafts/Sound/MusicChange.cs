using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Drafts.Sound;

/// <summary>Changes the music that is there: how it steps back, and how it comes and goes.</summary>
internal static class MusicChange
{
    private static readonly Phrase NoMusic = new("there is no background music", "没有背景音乐");

    public static EditOutcome Duck(Draft draft, EditCommand.DuckMusic command, IReadOnlyList<MediaItem> media)
    {
        if (!draft.HasMusic())
        {
            return EditOutcome.Refused(command, draft, NoMusic);
        }

        if (!LoudnessEdit.HasOwnSound(draft, media))
        {
            return EditOutcome.Refused(command, draft, new("the film has no sound of its own that the music could make room for", "影片本身没有声音，音乐不需要让开"));
        }

        return draft.Music().All(music => music.Ducks)
            ? EditOutcome.AlreadySo(command, draft, new("The music already steps back under the film's own sound", "音乐已经会在原声出现时变小"))
            : EditOutcome.Done(command, OnMusic(draft, music => music with { Ducks = true }), new(
                "The music steps back whenever the film's own sound is heard (any sound, not only speech)",
                "影片原声出现时音乐自动变小（任何声音，不只是人声）"));
    }

    public static EditOutcome Fade(Draft draft, EditCommand.FadeMusic command)
    {
        if (draft.Music().FirstOrDefault() is not { } music)
        {
            return EditOutcome.Refused(command, draft, NoMusic);
        }

        var fadeIn = Math.Min(command.InMs, music.DurationMs);
        var fadeOut = Math.Min(command.OutMs, music.DurationMs - fadeIn);
        var changed = OnMusic(draft, piece => piece with
        {
            OwnFadeInMs = command.InMs > 0 ? fadeIn : piece.OwnFadeInMs,
            OwnFadeOutMs = command.OutMs > 0 ? fadeOut : piece.OwnFadeOutMs,
        });
        var words = (fadeIn, fadeOut) switch
        {
            ( > 0, > 0) => new Phrase($"Music fades in over {ClockText.Seconds(fadeIn)} s and out over {ClockText.Seconds(fadeOut)} s", $"音乐淡入 {ClockText.Seconds(fadeIn)} 秒，淡出 {ClockText.Seconds(fadeOut)} 秒"),
            ( > 0, _) => new($"Music fades in over {ClockText.Seconds(fadeIn)} s", $"音乐淡入 {ClockText.Seconds(fadeIn)} 秒"),
            _ => new($"Music fades out over {ClockText.Seconds(fadeOut)} s", $"音乐淡出 {ClockText.Seconds(fadeOut)} 秒"),
        };
        return EditOutcome.Done(command, FilmFades.Of(draft).PutOn(changed), words) with { IsAsAsked = fadeIn == command.InMs && fadeOut == command.OutMs };
    }

    private static Draft OnMusic(Draft draft, Func<Segment, Segment> change) =>
        draft.MapTracks(track => track.IsMusic() ? track.Segments.Select(change) : track.Segments);
}
