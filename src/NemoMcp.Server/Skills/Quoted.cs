using NemoMcp.Protocol;

namespace NemoMcp.Server.Skills;

/// <summary>A stranger's name in a sentence: short, and without characters that do something.</summary>
internal static class Quoted
{
    private const int MaxLength = 200;

    public static string Of(string? text) => $"\"{ForeignText.Clean(text, MaxLength)}\"";
}
