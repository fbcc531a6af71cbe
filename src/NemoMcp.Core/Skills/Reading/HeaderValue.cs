namespace NemoMcp.Core.Skills.Reading;

/// <summary>Whether a value may travel as an HTTP header.</summary>
internal static class HeaderValue
{
    private const int MaxLength = 128;

    /// <summary>Null when it may; else why not, as the end of "Its version …".</summary>
    public static string? ProblemOf(string value) =>
        value.Length > MaxLength ? $"is longer than {MaxLength} characters"
        : value.Any(c => c is < ' ' or > '~') ? "holds characters that are not printable ASCII"
        : null;
}
