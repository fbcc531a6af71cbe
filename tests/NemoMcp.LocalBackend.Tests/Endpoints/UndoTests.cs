using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

/// <summary>Back and forth among a session's timelines, over HTTP.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Edits_Are_Taken_Back_And_Done_Again_To_The_Byte()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        var drafts = new List<string>();
        foreach (var message in new[] { "shorten it to 5 seconds", "make it vertical", "make it black and white" })
        {
            await caller.SayAsync(session, message);
            drafts.Add(await DraftAsync(caller, session));
        }

        await caller.SayAsync(session, "undo that");
        (await DraftAsync(caller, session)).ShouldBe(drafts[1]);
        await caller.SayAsync(session, "撤销");
        (await DraftAsync(caller, session)).ShouldBe(drafts[0]);
        await caller.SayAsync(session, "redo twice");
        (await DraftAsync(caller, session)).ShouldBe(drafts[2]);
    }

    [Fact]
    public async Task A_New_Edit_Ends_What_Could_Be_Done_Again_And_There_Is_A_First_Step()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        await caller.SayAsync(session, "shorten it to 5 seconds");
        await caller.SayAsync(session, "undo");
        // The clip as it was uploaded: what the first edit was made on.
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBeGreaterThan(10_000);
        await caller.SayAsync(session, "make it square");
        var square = await DraftAsync(caller, session);

        var redone = await caller.SayAsync(session, "redo");
        var tooFar = await caller.SayAsync(session, "undo 5 times");

        redone.HasEdited.ShouldBeFalse();
        tooFar.HasEdited.ShouldBeFalse();
        (await DraftAsync(caller, session)).ShouldBe(square);
    }

    [Fact]
    public async Task What_An_Edit_Brought_In_Is_New_Again_When_The_Edit_Is_Taken_Back()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        await caller.SayAsync(session, "shorten it to 5 seconds");
        await caller.UploadAsync(session, "vtest.avi");
        await caller.SayAsync(session, "make it vertical");
        await caller.SayAsync(session, "undo");
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(5000);

        await caller.SayAsync(session, "make it square");

        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBeInRange(84_000, 85_000);
    }

    [Fact]
    public async Task Another_Process_Takes_Back_What_The_First_One_Did()
    {
        await using var first = await RunningBackend.StartAsync(folder);
        await using var second = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(first);
        await caller.SayAsync(session, "make it vertical");
        var vertical = await DraftAsync(caller, session);
        await caller.SayAsync(session, "make it square");

        await caller.At(second.Http).SayAsync(session, "undo");

        (await DraftAsync(caller, session)).ShouldBe(vertical);
    }

    private static async Task<string> DraftAsync(Caller caller, string session) => (await caller.DraftAsync(session)).GetRawText();
}
