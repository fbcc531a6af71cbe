using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Overlays;
using NemoMcp.LocalBackend.Drafts.Slides;
using NemoMcp.LocalBackend.Drafts.Transforms;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A piece on a track: a range of a media file, or a text.</summary>
public sealed record Segment
{
    /// <summary>Unique in the draft and kept through edits, so that two drafts can be compared.</summary>
    public required string Id { get; init; }

    /// <summary>For people: the file's name or the text.</summary>
    public required string Label { get; init; }

    /// <summary>Where it begins on the timeline.</summary>
    public required long StartMs { get; init; }

    /// <summary>How long it plays on the timeline (after <see cref="Speed"/>).</summary>
    public required long DurationMs { get; init; }

    public long EndMs => StartMs + DurationMs;

    /// <summary>The file; null for text.</summary>
    public MediaId? Media { get; init; }

    /// <summary>Where it begins in the file.</summary>
    public long SourceStartMs { get; init; }

    /// <summary>How much of the file it uses: duration times speed.</summary>
    public long SourceDurationMs => Freeze ? 0 : (long)Math.Round(DurationMs * Speed);

    /// <summary>Its picture stands still as it is at <see cref="SourceStartMs"/>, without sound.</summary>
    public bool Freeze { get; init; }

    /// <summary>Its range of the file plays from the end to the beginning, picture and sound.</summary>
    public bool Reversed { get; init; }

    /// <summary>
    /// A crossfade: for so long the file plays on under the next piece and goes out while that comes in. It is no part of
    /// <see cref="DurationMs"/>, so pieces still do not overlap on the timeline.
    /// </summary>
    public long OverlapMs { get; init; }

    /// <summary>2 plays twice as fast; the pitch stays.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>1 is as recorded, 0 is mute, at most 4.</summary>
    public double Volume { get; init; } = 1;

    /// <summary>Picture and sound come in over this time.</summary>
    public long FadeInMs { get; init; }

    /// <summary>Picture and sound go out over this time.</summary>
    public long FadeOutMs { get; init; }

    /// <summary>Sound that starts over when it ends before the piece does: background music.</summary>
    public bool Loop { get; init; }

    /// <summary>Music that steps back while the film's own sound is heard.</summary>
    public bool Ducks { get; init; }

    /// <summary>Music's own fades, beside those of the film that it goes along with.</summary>
    public long OwnFadeInMs { get; init; }

    public long OwnFadeOutMs { get; init; }

    /// <summary>How its picture looks.</summary>
    public Look Look { get; init; } = Look.AsRecorded;

    /// <summary>How its picture is turned, mirrored and enlarged.</summary>
    public Transform Transform { get; init; } = Transform.None;

    /// <summary>Where it lies over the film, smaller than it; null for what is the film itself.</summary>
    public OverlayPlace? Overlay { get; init; }

    /// <summary>Music that the renderer makes itself; it has no file.</summary>
    public bool IsBed { get; init; }

    /// <summary>How a still picture of the film moves.</summary>
    public SlideMotion Motion { get; init; }

    /// <summary>A picture over the film that stands as long as one likes. Not told of the film's own pieces.</summary>
    public bool IsStill { get; init; }

    internal const string UsualCardColor = "#1B2A41";

    /// <summary>The ground of a card, <c>#RRGGBB</c>: a piece of the film that shows words instead of a file; null for anything else.</summary>
    public string? CardColor { get; init; }

    public bool IsCard => CardColor is not null;

    /// <summary>The text and how it looks; null for media.</summary>
    public TextContent? Text { get; init; }
}
