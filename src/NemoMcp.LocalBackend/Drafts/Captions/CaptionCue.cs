namespace NemoMcp.LocalBackend.Drafts.Captions;

/// <summary>Words that are seen together; without times they get their share of the film.</summary>
/// <param name="Words">One line; what does not fit is wrapped when it is drawn.</param>
/// <param name="StartMs">On the timeline; null: after the one before.</param>
/// <param name="EndMs">Null: until the next one.</param>
public sealed record CaptionCue(string Words, long? StartMs = null, long? EndMs = null);
