using NemoMcp.LocalBackend.Drafts.Captions;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Placing;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Transforms;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>What can be done to a draft. The family is closed: the engine switches on the type.</summary>
public abstract record EditCommand
{
    private EditCommand()
    {
    }

    /// <summary>Puts media one after the other at the end of the main video track (sound alone: on an audio track).</summary>
    public sealed record Place(IReadOnlyList<MediaId> Media) : EditCommand;

    /// <summary>Makes the film this long by keeping what is liveliest in it, or ranges spread evenly over it where it was not measured; one stretch may have to be among them.</summary>
    public sealed record ShortenTo(long TargetMs, EditScope? Keeps = null) : EditCommand;

    /// <summary>Makes the film this long by keeping its liveliest stretches.</summary>
    public sealed record Highlight(long TargetMs) : EditCommand;

    /// <summary>Cuts out where nothing is heard for so long at least.</summary>
    public sealed record RemovePauses(long LeastMs) : EditCommand;

    /// <summary>Takes time off the beginning.</summary>
    public sealed record TrimStart(long AmountMs) : EditCommand;

    /// <summary>Takes time off the end.</summary>
    public sealed record TrimEnd(long AmountMs) : EditCommand;

    /// <summary>Keeps one range of the film and drops the rest.</summary>
    public sealed record KeepRange(long StartMs, long EndMs) : EditCommand;

    /// <summary>Keeps this much of the film's end and drops the rest.</summary>
    public sealed record KeepLast(long AmountMs) : EditCommand;

    /// <summary>Keeps a half, third or quarter of the film.</summary>
    public sealed record KeepPortion(Portion Portion) : EditCommand;

    /// <summary>Takes a half, third or quarter of the film away.</summary>
    public sealed record RemovePortion(Portion Portion) : EditCommand;

    /// <summary>Drops one range and closes the gap.</summary>
    public sealed record RemoveRange(long StartMs, long EndMs) : EditCommand;

    /// <summary>Makes two clips of one at a moment of the film.</summary>
    public sealed record SplitAt(long AtMs) : EditCommand;

    /// <summary>Makes clips of equal length of a stretch.</summary>
    public sealed record SplitInto(int Parts, EditScope Scope) : EditCommand;

    /// <summary>A cut after every so much of the film.</summary>
    public sealed record SplitEvery(long EachMs) : EditCommand;

    /// <summary>Drops clips and closes the gaps.</summary>
    public sealed record RemoveClips(ClipPick Clips) : EditCommand;

    /// <summary>Keeps these clips and drops the others.</summary>
    public sealed record KeepClips(ClipPick Clips) : EditCommand;

    /// <summary>Takes clips from where they are to another place.</summary>
    public sealed record MoveClips(ClipPick Clips, ClipPlace To) : EditCommand;

    /// <summary>Two clips change places.</summary>
    public sealed record SwapClips(ClipPick One, ClipPick Other) : EditCommand;

    /// <summary>Puts all clips into an order, given by their numbers as they stand; null turns it around.</summary>
    public sealed record OrderClips(IReadOnlyList<int>? Numbers) : EditCommand;

    /// <summary>Plays a stretch so many times in a row; 2 is itself and one copy.</summary>
    public sealed record Repeat(int Times, EditScope Scope) : EditCommand;

    /// <summary>Plays the film over and over until it is this long.</summary>
    public sealed record LoopTo(long TargetMs) : EditCommand;

    /// <summary>Each clip goes over into the next for a time; with a number only the clip of that number.</summary>
    public sealed record Crossfade(long DurationMs, int? AfterClip) : EditCommand;

    /// <summary>Joins all clips with plain cuts.</summary>
    public sealed record RemoveCrossfades : EditCommand;

    /// <summary>The picture stands still for a time, at a moment of the film or of a clip.</summary>
    public sealed record Freeze(long DurationMs) : EditCommand
    {
        public long AtMs { get; init; }

        /// <summary>The last picture, of the film or of the clip; the moment is not looked at.</summary>
        public bool AtEnd { get; init; }

        /// <summary>Its first or last picture is meant; null: the film's.</summary>
        public int? Clip { get; init; }
    }

    /// <summary>Plays a stretch from its end to its beginning.</summary>
    public sealed record Reverse(EditScope Scope) : EditCommand;

    /// <summary>Fixes the canvas; <see cref="SetFit"/> decides how pictures fill it.</summary>
    public sealed record SetCanvas(int Width, int Height, string Name) : EditCommand
    {
        /// <summary>The platform that the film is made ready for; null for a shape alone.</summary>
        public PlatformNeeds? Platform { get; init; }
    }

    /// <summary>A text over the picture; without a duration it stays 3 seconds.</summary>
    public sealed record AddTitle(TextContent Text, long StartMs, long? DurationMs) : EditCommand
    {
        /// <summary>As a duration: until the film ends.</summary>
        public const long UntilTheEnd = long.MaxValue;

        /// <summary>The title closes the film; the start is not looked at.</summary>
        public bool AtEnd { get; init; }

        /// <summary>Nobody said when it begins.</summary>
        public bool IsOpen { get; init; }

        /// <summary>"Then the title …": it begins when the newest one ends; the start is not looked at.</summary>
        public bool Follows { get; init; }
    }

    /// <summary>Captions, one after the other; the words of the style are not looked at.</summary>
    public sealed record AddCaptions(IReadOnlyList<CaptionCue> Cues, TextContent Style) : EditCommand;

    /// <summary>Takes away the texts with these words; null takes all of the kind, or all but captions where none is named.</summary>
    public sealed record RemoveTitles(string? Value) : EditCommand
    {
        public TextKind? Kind { get; init; }

        /// <summary>"All text": captions too.</summary>
        public bool IsEverything { get; init; }
    }

    /// <summary>Words on a ground of their own, before the film or after it; without a duration 3 seconds.</summary>
    public sealed record AddCard(TextContent Text, long? DurationMs, bool AtEnd) : EditCommand
    {
        /// <summary><c>#RRGGBB</c>.</summary>
        public string? Background { get; init; }
    }

    /// <summary>Takes the card before the film away, or the one after it; null takes all.</summary>
    public sealed record RemoveCards(bool? AtEnd) : EditCommand;

    /// <summary>How long every still picture of the film stands, and whether it moves; what is null stays.</summary>
    public sealed record SetSlides(long? EachMs) : EditCommand
    {
        public bool? Moves { get; init; }
    }

    /// <summary>A smaller picture over the film; without a name the newest uploaded picture that is not in use.</summary>
    public sealed record AddOverlay(string? FileName, TextPosition Position) : EditCommand
    {
        /// <summary>As a share of the film's width.</summary>
        public double? Width { get; init; }

        public double Opacity { get; init; } = 1;

        public long StartMs { get; init; }

        /// <summary>Null: as long as it and the film last.</summary>
        public long? DurationMs { get; init; }
    }

    /// <summary>Changes the picture over the film that was laid there last, or the one of that name; what is null stays.</summary>
    public sealed record ChangeOverlay(string? FileName) : EditCommand
    {
        public TextPosition? Position { get; init; }

        public double? Width { get; init; }

        /// <summary>So many times as wide as it was.</summary>
        public double? Factor { get; init; }

        public double? Opacity { get; init; }
    }

    /// <summary>Takes pictures off the film; null takes all of them.</summary>
    public sealed record RemoveOverlays(string? FileName) : EditCommand;

    /// <summary>Changes the words, the look, the place or the time of texts that are there.</summary>
    public sealed record ChangeTitle(TitleChoice Which, TitleChange Change) : EditCommand;

    /// <summary>Music under the whole film; null takes the newest uploaded sound that is not in use.</summary>
    public sealed record AddMusic(string? FileName, double Volume) : EditCommand;

    /// <summary>Takes the background music away.</summary>
    public sealed record RemoveMusic : EditCommand;

    /// <summary>Plays the film faster or slower, with its pitch kept.</summary>
    public sealed record SetSpeed(double Factor) : EditCommand
    {
        public EditScope Scope { get; init; } = EditScope.Whole;
    }

    /// <summary>Sets the loudness of the film's own sound, or of the music; 0 mutes.</summary>
    public sealed record SetVolume(double Volume, SoundTarget Target) : EditCommand;

    /// <summary>Brings the whole mix to a loudness by EBU R 128, in LUFS; the name says whose figure it is.</summary>
    public sealed record SetLoudness(double Lufs, string Name) : EditCommand;

    /// <summary>The music steps back while the film's own sound is heard.</summary>
    public sealed record DuckMusic : EditCommand;

    /// <summary>The music alone comes in or goes out over a time; zero leaves that end as it is.</summary>
    public sealed record FadeMusic(long InMs, long OutMs) : EditCommand;

    /// <summary>Changes one look by an amount, or to it where <paramref name="Sets"/>; percent of its scale.</summary>
    public sealed record ChangeLook(LookKind Kind, int Amount, bool Sets, EditScope Scope) : EditCommand;

    /// <summary>Takes every change of the look away.</summary>
    public sealed record ResetLook(EditScope Scope) : EditCommand;

    /// <summary>Turns pictures clockwise by quarters.</summary>
    public sealed record Rotate(int Degrees, EditScope Scope) : EditCommand;

    /// <summary>Swaps left and right, or top and bottom.</summary>
    public sealed record Flip(bool UpsideDown, EditScope Scope) : EditCommand;

    /// <summary>Enlarges pictures around their middle: by a factor, or to it where <paramref name="Sets"/>.</summary>
    public sealed record Zoom(double Factor, bool Sets, EditScope Scope) : EditCommand;

    /// <summary>Cuts shares of the picture off at its sides.</summary>
    public sealed record Crop(double Left, double Top, double Right, double Bottom, EditScope Scope) : EditCommand
    {
        internal Phrase Words => CropEdit.Words(this);
    }

    /// <summary>Leaves the square in the middle of the film's picture.</summary>
    public sealed record CropSquare : EditCommand;

    /// <summary>What becomes of pictures of another shape than the canvas.</summary>
    public sealed record SetFit(CanvasFit Fit) : EditCommand;

    /// <summary>Picture and sound of the film come in over a time.</summary>
    public sealed record FadeIn(long DurationMs) : EditCommand;

    /// <summary>Picture and sound of the film go out over a time.</summary>
    public sealed record FadeOut(long DurationMs) : EditCommand;
}
