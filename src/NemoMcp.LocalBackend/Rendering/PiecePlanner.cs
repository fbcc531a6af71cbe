using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Cards;
using NemoMcp.LocalBackend.Rendering.Filters;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Rendering.Timeline;
using NemoMcp.LocalBackend.Rendering.Titles;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Plans one piece: its input, the filters on its picture and those on its sound.</summary>
internal sealed class PiecePlanner(Film film, Cut cut, FilterGraph graph, string soundLayout)
{
    /// <summary>By so much a file's picture may end before its sound does.</summary>
    private const long FreezeLeadMs = 1000;

    // Above any number of titles, so that no two lines share a file.
    private const int FirstCard = 10_000;

    private readonly List<TitleLine> _cardLines = [];
    private int cards;

    /// <summary>The words of the cards that were planned.</summary>
    public IReadOnlyList<TitleLine> CardLines => _cardLines;

    public (string? Picture, string? Sound) Plan(Piece piece, bool withPicture, bool withSound)
    {
        var needsFile = piece.Clip is { Segment.IsCard: false } clip && ((withPicture && clip.HasPicture) || (withSound && clip.HasSound));
        var input = needsFile ? graph.AddInput(Input(piece)) : -1;

        return (withPicture ? Picture(piece, input) : null, withSound ? Sound(piece, input) : null);
    }

    private IReadOnlyList<string> Input(Piece piece)
    {
        var clip = piece.Clip!;

        if (clip.IsStill)
        {
            return SafeInput.Arguments(clip.Media.Path);
        }

        if (clip.Segment.Freeze)
        {
            // A little earlier, up to the moment itself: where the file ends before it, the last picture that there is stands.
            return SafeInput.Arguments(clip.Media.Path, [.. Threads, "-ss", Number.Text((clip.Segment.SourceStartMs / 1000.0) - film.Rate.SecondsOf(LeadFrames(clip))), "-t", Number.Text(film.Rate.SecondsOf(LeadFrames(clip)) + 0.001)]);
        }

        // Seeking before "-i" jumps to the key frame and decodes from there: exact, and fast in a long file.
        // One frame more than needed, because the film's grid and the file's are not the same.
        return SafeInput.Arguments(clip.Media.Path, [.. Threads, .. Start(clip), "-t", Number.Text(film.Rate.SecondsOf(piece.Frames + 1) * clip.Speed)]);
    }

    private long LeadFrames(Clip clip) => Math.Min(film.Rate.FrameAt(FreezeLeadMs), (long)Math.Floor(clip.Segment.SourceStartMs * film.Rate.PerSecond / 1000));

    private string[] Threads => cut.IsCrowded ? ["-threads", "1"] : [];

    private static string[] Start(Clip clip) => clip.Segment.SourceStartMs > 0 ? ["-ss", Number.Seconds(clip.Segment.SourceStartMs)] : [];

    private string Picture(Piece piece, int input)
    {
        if (piece.Clip is not { HasPicture: true } clip)
        {
            return graph.Chain([], FrameFilter.Black(film, piece.Frames));
        }

        if (clip.Segment.IsCard)
        {
            return Card(clip, piece.Frames);
        }

        var rate = FrameFilter.Rate(film.Rate);
        // Frames that the film drops are dropped before they are scaled; those it repeats are repeated after.
        var drops = !clip.IsStill && !clip.Segment.Freeze && clip.Media.Facts.FrameRate * clip.Speed > film.Rate.PerSecond;
        string[] before = [.. clip.IsStill || clip.Segment.Freeze ? [] : SpeedFilter.Picture(clip.Speed), .. drops ? [rate] : Array.Empty<string>(), .. TransformFilter.Of(clip.Segment.Transform)];
        string[] after =
        [
            .. LookFilter.Of(clip.Segment.Look, film.Size),
            .. drops ? Array.Empty<string>() : [rate],
            .. clip.Segment.Freeze ? FrameFilter.Standing(LeadFrames(clip), piece.Frames) : FrameFilter.Exactly(piece.Frames),
            .. clip is { Segment.Reversed: true, IsStill: false } ? ["reverse"] : Array.Empty<string>(),
            .. clip.IsStill ? MotionFilter.Of(clip.Segment.Motion, film.Rate, clip.Segment.SourceStartMs / 1000.0) : [],
            .. Fades(clip, piece.Frames),
        ];
        // "V" is the first picture that is not a cover stuck to the file.
        var source = $"[{input}:V:0]";
        return (clip.Fills(film.Size) ? CanvasFit.Crop : film.Fit) switch
        {
            CanvasFit.Blur => graph.Chain([FitFilter.Blurred(graph, source, before, film.Size)], after),
            CanvasFit.Bars => graph.Chain([source], [.. before, .. FitFilter.Bars(film.Size), .. after]),
            _ => graph.Chain([source], [.. before, .. CoverFilter.Of(film.Size), .. after]),
        };
    }

    /// <summary>A smaller picture over the film, with what is transparent in it.</summary>
    public string Layer(Piece piece)
    {
        var clip = piece.Clip!;
        var input = graph.AddInput(Input(piece));
        return graph.Chain([$"[{input}:V:0]"],
        [
            .. clip.IsStill ? [] : SpeedFilter.Picture(clip.Speed),
            FrameFilter.Rate(film.Rate),
            .. LayerFilter.Of(clip.Segment.Overlay!, film.Size, isFilm: !clip.IsStill && clip.Segment.Overlay!.Width < 1),
            .. FrameFilter.Exactly(piece.Frames),
        ]);
    }

    private string Card(Clip clip, long frames)
    {
        var card = clip.Segment;
        var block = CardLayout.Of(card.Text!, film.Size, FirstCard + cards++);
        _cardLines.AddRange(block.Lines);
        return graph.Chain([], [.. CardFilter.Of(film, card.CardColor, block, card.SourceStartMs / 1000.0, frames), .. LookFilter.Of(card.Look, film.Size), .. Fades(clip, frames)]);
    }

    private IEnumerable<string> Fades(Clip clip, long frames) =>
        clip.IsTail ? FadeFilter.Away(film.Rate.SecondsOf(frames)) : FadeFilter.Picture(clip.Segment, film.Rate.SecondsOf(frames));

    private string Sound(Piece piece, int input)
    {
        var seconds = film.Rate.SecondsOf(piece.Frames);

        return piece.Clip is { HasSound: true } clip
            ? graph.Chain([$"[{input}:a:0]"], SoundFilters(clip, seconds))
            : graph.Chain([], SoundFilter.Silence(soundLayout, seconds));
    }

    private IEnumerable<string> SoundFilters(Clip clip, double seconds) =>
    [
        .. SoundFilter.Even(soundLayout),
        .. SpeedFilter.Sound(clip.Speed),
        .. SoundFilter.Volume(clip.Volume),
        .. SoundFilter.Exactly(seconds),
        .. clip.Segment.Reversed ? ["areverse"] : Array.Empty<string>(),
        .. FadeFilter.Sound(clip.Segment, seconds),
        .. FadeFilter.Over(clip, seconds),
    ];

    /// <summary>A sound of its own, such as music: as long as its clip, from where its clip begins.</summary>
    public string SoundAlone(Clip clip)
    {
        var seconds = clip.Segment.DurationMs / 1000.0;
        if (clip.Segment.IsBed)
        {
            var bed = graph.AddInput(["-f", "lavfi", "-i", BedFilter.Of(seconds)]);
            return graph.Chain([$"[{bed}:a:0]"], [.. SoundFilters(clip, seconds), .. SoundFilter.StartAt(clip.Segment.StartMs)]);
        }

        var input = graph.AddInput(SafeInput.Arguments(
            clip.Media.Path,
            [
                // Over and over; the limit on reading ends it.
                .. clip.Segment.Loop ? ["-stream_loop", "-1"] : Array.Empty<string>(),
                .. Start(clip),
                "-t", Number.Text(seconds * clip.Speed),
            ]));

        return graph.Chain([$"[{input}:a:0]"], [.. SoundFilters(clip, seconds), .. SoundFilter.StartAt(clip.Segment.StartMs)]);
    }
}
