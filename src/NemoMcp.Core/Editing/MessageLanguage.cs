using System.Text.RegularExpressions;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Editing;

/// <summary>The language that a message is written in: a title in quotes may be in another one.</summary>
public static partial class MessageLanguage
{
    private const int TimeLimitMs = 1000;

    /// <summary>The language of the words outside of quotations; null where there are no letters.</summary>
    public static Language? Of(string? message) =>
        message is null ? null : Languages.FromText(Quoted().Replace(message, " ")) ?? Languages.FromText(message);

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|(?<!\\w)'[^']*'(?!\\w)|‘[^’]*’", RegexOptions.CultureInvariant, TimeLimitMs)]
    private static partial Regex Quoted();
}
