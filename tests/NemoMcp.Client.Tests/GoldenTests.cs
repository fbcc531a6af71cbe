using NemoMcp.Testing;

namespace NemoMcp.Client.Tests;

/// <summary>Every documented file is read by a test of its area; this one keeps the list of areas whole.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Read =
    [
        .. Chat.GoldenStreamTests.Streams,
        .. Errors.RefusalTests.GoldenFiles,
        "README.md",
        "replies/anonymous-token.json",
        "replies/claim-token.json",
        "replies/create-session.json",
        "replies/credits-balance.json",
        "replies/render-failed.json",
        "replies/render-status-top-level.json",
        "replies/render-status-wrapped.json",
        "replies/render-submit.json",
        "replies/state-empty.json",
        "replies/state-with-draft.json",
        "replies/upload.json",
        "requests/claim-token.json",
        "requests/create-session.json",
        "requests/render-submit.json",
        "requests/run_sse.json",
        "requests/upload-url.json",
    ];

    [Fact]
    public void Every_Golden_File_Is_Read_By_A_Test()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Golden");

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));

        // What the embedded backend answers is compared by its own tests.
        files.Where(file => !file.StartsWith("local-backend/", StringComparison.Ordinal)).Except(Read).ShouldBeEmpty();
    }
}
