namespace NemoMcp.LocalBackend.Rendering.Timeline;

/// <summary>A stretch of the film in whole frames: a clip, or a gap where there is none.</summary>
internal sealed record Piece(Clip? Clip, long FirstFrame, long Frames);
