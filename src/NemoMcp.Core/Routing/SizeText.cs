using System.Text.RegularExpressions;

namespace NemoMcp.Core.Routing;

/// <summary>Resolutions as people write them: <c>1080p</c>, <c>4K</c>, <c>1080x1920</c>.</summary>
internal static partial class SizeText
{
    /// <summary>How long the resolution is that begins here; null when none does.</summary>
    public static int? LengthAt(string text, int at) =>
        char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && Pattern.Match(text, at) is { Success: true } match ? match.Length : null;

    /// <summary>As <c>export_video</c> takes it.</summary>
    public static string Normal(string text) =>
        string.Concat(text.Where(c => c is not ' ')).Replace('×', 'x').Replace('*', 'x');

    [GeneratedRegex(@"\G(?:\d{3,4}p|[248]k|\d{2,5} ?[x×*] ?\d{2,5})(?![a-z0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern { get; }
}
