using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts;

/// <summary>The rim around letters.</summary>
/// <param name="Color"><c>#RRGGBB</c>; null: the shade that sets the letters off.</param>
/// <param name="Width">As a share of a letter's height; 0 for none.</param>
public sealed record TextOutline(string? Color, double Width)
{
    internal const double UsualWidth = 0.07;
    internal const double ThickWidth = 0.14;
    internal const double ThinWidth = 0.035;
    private const double MostWidth = 0.3;

    public static TextOutline Usual { get; } = new(null, UsualWidth);

    public static TextOutline None { get; } = new(null, 0);

    public bool IsPossible => Width is >= 0 and <= MostWidth && (Color is null || TextColors.IsColor(Color));
}
