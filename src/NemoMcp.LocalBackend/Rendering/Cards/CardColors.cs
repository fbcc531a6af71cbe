using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Rendering.Cards;

/// <summary>A card's ground: its colour above, and darker below.</summary>
internal static class CardColors
{
    public const string Accent = "0xFFB000";

    private const double Darker = 0.55;

    // A white that becomes half grey is white no more.
    private const double LightDarker = 0.9;

    private static readonly int[] Shifts = [16, 8, 0];

    /// <summary>Red, green and blue, each as it is above and below, from <c>#RRGGBB</c>; black for anything else.</summary>
    public static IReadOnlyList<(int Above, int Below)> Of(string? color)
    {
        var rgb = color is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var darker = color is not null && rgb > 0 && TextColors.Luma(color) > TextColors.LightFrom ? LightDarker : Darker;
        return [.. Shifts.Select(shift => ((rgb >> shift) & 0xFF, (int)(((rgb >> shift) & 0xFF) * darker)))];
    }
}
