namespace NemoMcp.LocalBackend.Drafts.Titles;

/// <summary>What of a title's words will be seen on the picture.</summary>
/// <param name="IsBlank">Nothing at all.</param>
/// <param name="Dropped">Left away without harm: pictures in colour.</param>
/// <param name="Missing">Letters that no font here has.</param>
public sealed record Drawing(bool IsBlank, string Dropped, string Missing)
{
    internal static Drawing Whole { get; } = new(IsBlank: false, "", "");
}
