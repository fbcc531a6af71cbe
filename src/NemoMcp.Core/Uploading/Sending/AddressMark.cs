using NemoMcp.Core.Files;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Recognises an address that was uploaded before. Hashed: what stands behind its question mark may be a secret.</summary>
internal static class AddressMark
{
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Equal for the same address as it was given, whatever its fragment; null for a file.</summary>
    public static string? Of(string source) => IsAddress(source) ? ShortHash.Of(source.Trim().Split('#')[0]) : null;
}
