namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>An area of one colour behind words, in pixels; the colour as ffmpeg writes it, with its opacity.</summary>
internal sealed record TitlePanel(int X, int Y, int Width, int Height, string Color);
