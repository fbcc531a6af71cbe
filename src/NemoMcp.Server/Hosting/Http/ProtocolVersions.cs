namespace NemoMcp.Server.Hosting.Http;

/// <summary>The versions that are spoken, and which of them describe every request by itself.</summary>
internal static class ProtocolVersions
{
    public static IReadOnlyList<string> Modern { get; } = ["2026-07-28"];

    private static readonly string[] Legacy = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"];

    public static bool IsModern(string? version) => version is not null && Modern.Contains(version);

    public static bool IsKnown(string version) => IsModern(version) || Legacy.Contains(version);
}
