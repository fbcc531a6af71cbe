namespace NemoMcp.Core.State;

/// <summary>The picture's size in pixels.</summary>
public sealed record CanvasLabel(int Width, int Height);
