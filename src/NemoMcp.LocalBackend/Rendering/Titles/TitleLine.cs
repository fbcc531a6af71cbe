namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>One line of a title, ready to be drawn.</summary>
public sealed record TitleLine(string FileName, string Text, string Font, int FontSize, int Baseline, TitleColor Color);
