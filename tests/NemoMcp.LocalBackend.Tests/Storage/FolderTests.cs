using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Storage;

public sealed class FolderTests : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_Is_Stored_Is_The_Owners_Alone_And_Whole()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 100 });
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        await caller.UploadAsync(session, "box.mp4");
        await caller.SayAsync(session, "shorten it to 3 seconds");

        var entries = Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories);

        entries.ShouldContain(entry => entry.EndsWith("session.json"));
        entries.ShouldAllBe(entry => !entry.EndsWith(".part"));
        entries.ShouldAllBe(entry => IsTheOwnersAlone(entry));
    }

    [Fact]
    public async Task Uploads_Through_Two_Processes_At_Once_Are_All_Kept_And_Numbered()
    {
        await using var first = await RunningBackend.StartAsync(folder);
        await using var second = await RunningBackend.StartAsync(folder);
        var caller = await first.CallAsync();
        var session = await caller.OpenAsync();
        var film = await File.ReadAllBytesAsync(Repository.Media("box.mp4"));

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => (number % 2 == 0 ? caller : caller.At(second.Http)).UploadAsync(session, ($"{number}.mp4", film))));

        answers.ShouldAllBe(answer => answer.Code == 0);
        var names = (await caller.StateAsync(session)).GetProperty("video_infos").EnumerateArray().Select(info => info.GetProperty("filename").GetString());
        names.Order().ShouldBe(["1.mp4", "2.mp4", "3.mp4", "4.mp4", "5.mp4", "6.mp4"]);
    }

    [Fact]
    public async Task First_Edits_Through_Two_Processes_At_Once_Are_Paid_From_One_Ledger()
    {
        await using var first = await RunningBackend.StartAsync(folder, options => options with { Credits = 100 });
        await using var second = await RunningBackend.StartAsync(folder, options => options with { Credits = 100 });
        var caller = await first.CallAsync();
        var sessions = new List<string>();
        for (var number = 0; number < 4; number++)
        {
            sessions.Add(await caller.OpenAsync());
            await caller.UploadAsync(sessions[^1], "box.mp4");
        }

        var replies = await Task.WhenAll(sessions.Select((session, index) => (index % 2 == 0 ? caller : caller.At(second.Http)).BeginAsync(session, "shorten it to 3 seconds")));
        var edited = 0;
        foreach (var reply in replies)
        {
            edited += new SseTranscript(await reply.Content.ReadAsStringAsync(TestLimits.Token())).HasEdited ? 1 : 0;
        }

        edited.ShouldBe(2);
        (await caller.GetAsync("/api/credits/balance/simple")).Data.GetProperty("total").GetDecimal().ShouldBe(0);
    }

    /// <summary>Windows keeps a user's folders to the user by itself.</summary>
    private static bool IsTheOwnersAlone(string entry) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(entry) & Others) == UnixFileMode.None;
}
