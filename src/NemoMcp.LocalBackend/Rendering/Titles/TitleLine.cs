namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>One line of a title, ready to be drawn.</summary>
public sealed record TitleLine(string FileName, string Text, string Font, int FontSize, int Baseline, TitleColor Color)
{
    /// <summary>How far the rim reaches around the letters, in pixels.</summary>
    public int Rim { get; init; }

    public TitleAlign Align { get; init; } = TitleAlign.Middle;

    /// <summary>From the side that it is aligned with, in pixels.</summary>
    public int Margin { get; init; }
}
