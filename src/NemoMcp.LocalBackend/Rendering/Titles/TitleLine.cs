namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>One line of a title, ready to be drawn.</summary>
internal sealed record TitleLine(string FileName, string Text, int FontSize, int Baseline, TitleColor Color);
