using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests.CommandLine;

/// <summary>What <c>backend</c> does without listening.</summary>
public sealed class BackendCommandTests : IDisposable
{
    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Cleaning_Removes_Sessions_That_Nobody_Works_With_And_Tells_How_Many()
    {
        var session = Path.Combine(_home.StateFolder, "local", "sessions", "1234567890123456789");
        Directory.CreateDirectory(Path.Combine(session, "media"));
        foreach (var name in new[] { "session.json", Path.Combine("media", "film.mp4") })
        {
            var file = Path.Combine(session, name);
            await File.WriteAllBytesAsync(file, new byte[1_000_000]);
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        var kept = await _home.RunAsync("backend", "--clean", "1");
        var gone = await _home.RunAsync("backend", "--clean");

        kept.ExitCode.ShouldBe(0, kept.ToString());
        kept.Output.ShouldStartWith("Removed 0 sessions (0 MB); 2 MB are left.");
        gone.Output.ShouldStartWith("Removed 1 session (2 MB); 0 MB are left.");
        Directory.Exists(session).ShouldBeFalse();
        (await _home.RunAsync("backend", "--clean", "-1")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Cleaning_Says_Why_It_Leaves_A_Session()
    {
        var session = Path.Combine(_home.StateFolder, "local", "sessions", "1234567890123456789");
        Directory.CreateDirectory(session);
        await File.WriteAllBytesAsync(Path.Combine(session, "session.json"), new byte[1_000_000]);

        var cleaned = await _home.RunAsync("backend", "--clean");

        cleaned.Output.ShouldStartWith("Removed 0 sessions (0 MB); 1 MB are left, as 1 session is in use: edited, rendered or used in the last ten minutes.");
        Directory.Exists(session).ShouldBeTrue();
    }
}
