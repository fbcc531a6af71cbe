using NemoMcp.LocalBackend.Language.Rules.Cards;
using NemoMcp.LocalBackend.Language.Rules.Clips;
using NemoMcp.LocalBackend.Language.Rules.Cutting;
using NemoMcp.LocalBackend.Language.Rules.Impossible;
using NemoMcp.LocalBackend.Language.Rules.Looks;
using NemoMcp.LocalBackend.Language.Rules.Overlays;
using NemoMcp.LocalBackend.Language.Rules.Picture;
using NemoMcp.LocalBackend.Language.Rules.Slides;
using NemoMcp.LocalBackend.Language.Rules.Sound;
using NemoMcp.LocalBackend.Language.Rules.Talk;
using NemoMcp.LocalBackend.Language.Rules.Titles;
using NemoMcp.LocalBackend.Language.Rules.Transforms;

namespace NemoMcp.LocalBackend.Language;

/// <summary>
/// Every rule, in the order in which they read a part. The order matters, as each claims words that a later one would
/// take for its own: negations before all commands ("don't mute"), pictures in a corner before clips that are moved ("to the top right"), taking away before adding ("remove the title"), changing a title before changing the picture ("make it bigger"),
/// titles before captions ("caption 'Hi'"), speed and fades before lengths ("fade out over 2 seconds"), shapes before
/// lengths ("a 15-second vertical video"), what is impossible after what is possible, and the vaguest last. "The second clip"
/// is read before anything that could not be done to one clip alone, and after what can.
/// </summary>
internal static class SentenceRules
{
    public static IReadOnlyList<ISentenceRule> InOrder { get; } =
    [
        new FitRule(),
        new ExceptRule(),
        new NoSoundRule(),
        new NegationRule(),
        new UndoRule(),
        new KeepAsIsRule(),
        new SlideRule(),
        new OverlayRule(),
        new SplitRule(),
        new MoveClipRule(),
        new RepeatRule(),
        new CaptionRule(),
        new CardRule(),
        new RestyleRule(),
        new HighlightRule(),
        new PauseRule(),
        new FreezeRule(),
        new ReverseRule(),
        new CrossfadeRule(),
        new CropRule(),
        new TransformRule(),
        new LookRule(),
        new DropClipRule(),
        new ClipRule(),
        new RemoveTitleRule(),
        new FadeRule(),
        new DuckRule(),
        new LoudnessRule(),
        new TitleRule(),
        new SpeechRule(),
        new UnquotedTitleRule(),
        new SpeedRule(),
        new SoundRule(),
        new MusicRule(),
        new VolumeRule(),
        new TrimRule(),
        new RangeRule(),
        new PictureRule(),
        new CanvasRule(),
        new ShortenRule(),
        new StructureRule(),
        new VagueRule(),
        new PlaceRule(),
    ];
}
