namespace NemoMcp.LocalBackend.Rendering.Copying;

/// <summary>What to copy of a file.</summary>
/// <param name="SeekSeconds">The key frame to begin with; zero is the beginning.</param>
/// <param name="Frames">How many pictures, up to the next key frame; null: to the end.</param>
public sealed record CopyRange(double SeekSeconds, long? Frames);
