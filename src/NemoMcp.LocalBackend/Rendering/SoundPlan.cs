using NemoMcp.LocalBackend.Rendering.Filters;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Rendering.Timeline;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>What will be heard: the main track's own sound, and sounds laid under it.</summary>
internal sealed class SoundPlan
{
    private readonly Film film;
    private readonly IReadOnlyList<Clip> under;
    private readonly bool boosted;

    public SoundPlan(Film film, Cut cut)
    {
        var main = cut.Main.Select(piece => piece.Clip).OfType<Clip>().Where(clip => clip.HasSound).ToList();
        var wanted = film.Format.Sound is not null;

        this.film = film;
        under = wanted ? cut.Sounds : [];
        InMain = wanted && main.Count > 0;
        boosted = main.Concat(under).Any(clip => clip.Volume > 1);
        // One microphone stays one channel: spread over two it would lose 3 dB or gain 3 LU, depending on who measures.
        Layout = main.Concat(under).All(clip => clip.Media.Facts.AudioChannels == 1) ? "mono" : "stereo";

        if (film.Format.Picture is null && !InMain && under.Count == 0)
        {
            throw new RenderRefusedException($"The film has no sound, so there is nothing for {film.Format.Name} to hold.");
        }
    }

    /// <summary>When no piece of the main track is heard, no silence is made for it either.</summary>
    public bool InMain { get; }

    public string Layout { get; }

    /// <summary>The film's sound; null for a silent film, which gets no sound track at all.</summary>
    public string? Mix(FilterGraph graph, PiecePlanner pieces, string? main)
    {
        var sounds = Laid(graph, pieces, main);

        if (sounds.Count == 0)
        {
            return null;
        }

        List<string> filters =
        [
            .. sounds.Count > 1 ? [SoundFilter.Mix(sounds.Count)] : Array.Empty<string>(),
            .. Peaks(sounds.Count),
            .. under.Count > 0 ? SoundFilter.Exactly(film.Seconds) : [],
            .. film.LoudnessLufs is null ? [] : LoudnessFilter.Gain,
        ];

        return filters.Count > 0 ? graph.Chain(sounds, filters) : sounds[0];
    }

    private List<string> Laid(FilterGraph graph, PiecePlanner pieces, string? main)
    {
        var ducks = main is null ? 0 : under.Count(clip => clip.Segment.Ducks);
        var keys = new Queue<string>(ducks > 0 ? graph.Repeat(main!, ducks + 1) : main is null ? [] : [main]);
        List<string> sounds = keys.TryDequeue(out var heard) ? [heard] : [];
        sounds.AddRange(under.Select(clip => clip.Segment.Ducks && keys.TryDequeue(out var key)
            ? graph.Chain([pieces.SoundAlone(clip), key], [SoundFilter.Duck])
            : pieces.SoundAlone(clip)));
        return sounds;
    }

    private string[] Peaks(int sounds) =>
        sounds > 1 || boosted ? [SoundFilter.Limit] :
        film.Format.TurnsPeaksDown ? [SoundFilter.CutPeaks] : [];
}
