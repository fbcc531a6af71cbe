using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Storage;

/// <summary>Sessions that go when the folder is too large, and those that stay.</summary>
public sealed class CleaningTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Root => Path.Combine(folder.Path, "local");

    [Fact]
    public async Task The_Session_That_Was_Not_Used_For_Longest_Goes_First_With_Its_Media_And_Films()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var (_, oldest, draft) = await Prepared.WithDraftAsync(backend, caller);
        await caller.RenderAsync(oldest, "render_old", draft);
        await caller.FollowAsync("render_old");
        var (_, newer, _) = await Prepared.WithDraftAsync(backend, caller);
        Age(LongAgo, oldest, "r-render_old");
        Age(LongAgo.AddDays(1), newer);

        var cleaned = await LocalBackendFolder.CleanAsync(Root, mostBytes: 2_500_000, TimeProvider.System, TestLimits.Token());

        cleaned.Sessions.ShouldBe(1);
        cleaned.LeftBytes.ShouldBeInRange(1_900_000, 2_500_000);
        (await caller.GetAsync($"/api/state/nemo_agent/me/{oldest}/latest")).ShouldRefuse(HttpStatusCode.NotFound, 1002);
        (await caller.GetAsync($"/api/state/nemo_agent/me/{newer}/latest")).Code.ShouldBe(0);
        Directory.Exists(Path.Combine(Root, "sessions", oldest)).ShouldBeFalse();
        Directory.Exists(Path.Combine(Root, "renders", "r-render_old")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_Was_Just_Used_Or_Is_Being_Rendered_Stays()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var (_, fresh, _) = await Prepared.WithDraftAsync(backend, caller);
        var (_, rendering, draft) = await Prepared.WithDraftAsync(backend, caller);
        await caller.With("X-Nemo-Chaos", "render=stalled").RenderAsync(rendering, "render_1", draft);
        Age(LongAgo, rendering, "r-render_1");

        (await LocalBackendFolder.CleanAsync(Root, mostBytes: 0, TimeProvider.System, TestLimits.Token())).Sessions.ShouldBe(0);

        (await caller.StateAsync(fresh)).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        await caller.PostAsync("/api/render/proxy/lambda/render_1/cancel");
        await caller.FollowAsync("render_1");
        Age(LongAgo, rendering, "r-render_1");
        (await LocalBackendFolder.CleanAsync(Root, mostBytes: 0, TimeProvider.System, TestLimits.Token())).Sessions.ShouldBe(1);
    }

    [Fact]
    public async Task A_Running_Backend_Keeps_Its_Folder_Under_The_Quota()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { MostFolderBytes = 1 });
        var caller = await backend.CallAsync();
        var old = await caller.OpenAsync();
        Age(LongAgo, old);
        var now = await caller.OpenAsync();

        await caller.UploadAsync(now, "box.mp4");

        (await caller.GetAsync($"/api/state/nemo_agent/me/{old}/latest")).ShouldRefuse(HttpStatusCode.NotFound, 1002);
        (await caller.GetAsync($"/api/state/nemo_agent/me/{now}/latest")).Code.ShouldBe(0);
    }

    private void Age(DateTime time, string session, string? render = null)
    {
        var places = new[] { Path.Combine(Root, "sessions", session), render is null ? null : Path.Combine(Root, "renders", render) };
        foreach (var file in places.OfType<string>().SelectMany(place => Directory.GetFiles(place, "*", SearchOption.AllDirectories)))
        {
            File.SetLastWriteTimeUtc(file, time);
        }
    }
}
