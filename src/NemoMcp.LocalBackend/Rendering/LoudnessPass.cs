namespace NemoMcp.LocalBackend.Rendering;

/// <summary>What is run before a film whose loudness is fixed: the sound alone, measured and thrown away.</summary>
/// <param name="Arguments">Of ffmpeg, with a place for the gain in the filter graph, as in the film's own.</param>
/// <param name="TargetLufs">What the measured loudness is to become.</param>
public sealed record LoudnessPass(IReadOnlyList<string> Arguments, double TargetLufs);
