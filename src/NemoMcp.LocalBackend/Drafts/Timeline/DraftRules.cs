using NemoMcp.LocalBackend.Drafts.Looks;

using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>What holds for every draft.</summary>
internal static class DraftRules
{
    private const double MinSpeed = 0.25;
    private const double MaxSpeed = 4;

    /// <summary>The first rule that the draft breaks; null where it is sound.</summary>
    public static string? Broken(Draft draft) =>
        draft.Tracks.Select(Overlap).FirstOrDefault(broken => broken is not null)
        ?? draft.Tracks.SelectMany(track => track.Segments).Select(Broken).FirstOrDefault(broken => broken is not null)
        ?? (draft.Tracks.SelectMany(track => track.Segments).GroupBy(segment => segment.Id, StringComparer.Ordinal).Any(same => same.Skip(1).Any()) ? "an id is used twice" : null);

    private static string? Overlap(Track track) =>
        track.Segments.Zip(track.Segments.Skip(1)).Any(pair => pair.First.EndMs > pair.Second.StartMs) ? $"pieces overlap on {track.Name}" : null;

    private static string? Broken(Segment segment) => segment switch
    {
        { StartMs: < 0 } => "a piece starts before the film",
        { DurationMs: <= 0 } => "a piece has no length",
        { SourceStartMs: < 0 } => "a piece starts before its file",
        { Speed: < MinSpeed or > MaxSpeed } => "a speed is out of range",
        { Volume: < 0 or > 4 } => "a volume is out of range",
        { OverlapMs: < 0 } => "a crossfade is negative",
        { FadeInMs: < 0 } or { FadeOutMs: < 0 } => "a fade is negative",
        _ when segment.FadeInMs + segment.FadeOutMs > segment.DurationMs => "fades are longer than their piece",
        _ when LookScale.All.Any(scale => !scale.Holds(segment.Look[scale.Kind])) => "a look is out of range",
        { Transform.IsPossible: false } => "a turn or an enlargement is out of range",
        { Overlay.IsPossible: false } => "a picture over the film is out of range",
        { Overlay: not null, Media: null } => "a picture over the film is a file",
        { CardColor: { } color } when segment.Text is null || !TextColors.IsColor(color) => "a card needs words and a colour",
        { IsBed: true } when (object?)segment.Media is not null || segment.Text is not null => "made music has no file",
        { IsBed: false } when segment.Media is null == (segment.Text is null) => "a piece is a file or a text",
        _ => null,
    };
}
