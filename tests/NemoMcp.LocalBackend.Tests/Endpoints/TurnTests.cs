using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;
using NemoMcp.Testing.Time;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class TurnTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_Edit_Uses_What_Was_Uploaded_Since_The_Last_One()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        await caller.SayAsync(session, "make it vertical");
        var before = (await caller.DraftAsync(session)).GetProperty("d").GetInt64();
        await caller.UploadAsync(session, "vtest.avi");

        await caller.SayAsync(session, "make it square");
        await caller.SayAsync(session, "make it vertical");

        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBeInRange(before + 79_300, before + 79_700);
    }

    [Fact]
    public async Task A_Client_That_Hangs_Up_Neither_Stops_Nor_Undoes_The_Edit()
    {
        var clock = new FakeTime();
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromSeconds(20) }, clock);
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        (await caller.BeginAsync(session, "shorten it to 3 seconds")).Dispose();
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(20));
        clock.Advance(TimeSpan.FromSeconds(20));

        // The next edit waits for the end of the first: no other sign of it can reach somebody who left.
        await caller.With("X-Nemo-Chaos", "edit_seconds=0").SayAsync(session, "make it square");
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }

    [Fact]
    public async Task A_Second_Edit_Waits_Its_Turn_In_Another_Process_Too()
    {
        var clock = new FakeTime();
        await using var first = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromSeconds(20) }, clock);
        await using var second = await RunningBackend.StartAsync(folder, clock: clock);
        var (caller, session) = await Prepared.WithFilmAsync(first);

        using var begun = await caller.BeginAsync(session, "shorten it to 5 seconds");
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(20));
        var waiting = caller.At(second.Http).SayAsync(session, "trim 2 seconds off the start");
        (await caller.At(second.Http).DraftAsync(session)).GetRawText().ShouldBe("{}");
        waiting.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(20));

        (await waiting).HasEdited.ShouldBeTrue();
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }

    [Fact]
    public async Task A_Backend_That_Ends_Keeps_The_Edit_That_It_Has_Begun()
    {
        var clock = new FakeTime();
        Caller caller;
        string session;
        await using (var first = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromMinutes(5) }, clock))
        {
            (caller, session) = await Prepared.WithFilmAsync(first);
            using var begun = await caller.BeginAsync(session, "shorten it to 3 seconds");
            await clock.WaitForTimerAsync(left => left == TimeSpan.FromMinutes(5));
        }

        await using var second = await RunningBackend.StartAsync(folder, clock: clock);
        (await caller.At(second.Http).DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }
}
