namespace NemoMcp.Protocol.Ids;

/// <summary>What may stand in an id: it ends up in paths, file names and headers.</summary>
internal static class IdText
{
    public static bool IsValid(string? text, int maxLength) =>
        !string.IsNullOrEmpty(text) && text.Length <= maxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
