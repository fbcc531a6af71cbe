using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Core.Tests.Editing;

public sealed class LostStreamTests
{
    // The state before an edit, and one that differs from it, are compared only when two reads agree on them.
    private const int Before = 2;
    private const int Twice = 2;

    [Fact]
    public async Task Broken_Stream_Is_Settled_By_State_And_Nothing_Sent_Again()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.CutAt(gate));

        var call = nemo.EditAsync("add the title 'Plaza'");
        gate.Open();
        var edit = await call;

        edit.Status.ShouldBe("completed");
        edit.Silent.ShouldBeTrue();
        nemo.Backend.RequestsTo(nemo.StateRoute).Count.ShouldBe(Before + 1 + Twice);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Broken_Stream_Without_A_Change_Is_An_Unknown_Outcome()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.NoAnswer);

        var failure = await nemo.EditAsync("add the title 'Plaza'").ShouldFailAsync(NemoErrorCode.EditOutcomeUnknown);

        failure.JobId.ShouldNotBeNull();
        nemo.Backend.RequestsTo(nemo.StateRoute).Count.ShouldBe(Before + nemo.Settings.RecoveryDelays.Count);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Late_Change_Of_An_Edit_That_Seemed_To_Do_Nothing_Is_Not_Told_As_The_Next_One()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var sent = 0;
        nemo.Backend.OnGet(nemo.StateRoute).Always(_ => Volatile.Read(ref sent) < 2 ? States.Of(States.Film) : States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Always(_ => Interlocked.Increment(ref sent) == 1 ? ScriptedReply.Stream(": heartbeat\n\n") : ScriptedReply.NoAnswer);
        (await nemo.EditAsync("add the title 'Plaza'")).Status.ShouldBe("unchanged");

        var failure = await nemo.EditAsync("add music").ShouldFailAsync(NemoErrorCode.EditOutcomeUnknown);

        failure.Detail.ShouldNotBeNull().ShouldContain("the edit before this one");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(2);
    }

    [Fact]
    public async Task State_That_Was_Harmed_On_Its_Way_Before_The_Edit_Makes_No_Change()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Reply(States.Of(States.FilmWithTitle)).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.NoAnswer);

        await nemo.EditAsync("remove the title").ShouldFailAsync(NemoErrorCode.EditOutcomeUnknown);
    }

    [Fact]
    public async Task State_That_Was_Harmed_On_Its_Way_After_The_Edit_Makes_No_Change()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle), States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("I added the title."));

        (await nemo.EditAsync("add the title 'Plaza'")).Status.ShouldBe("unchanged");
    }

    [Fact]
    public async Task State_Is_Read_After_The_Documented_Delays()
    {
        var clock = new FakeTime();
        TimeSpan[] delays = [TimeSpan.FromSeconds(31), TimeSpan.FromSeconds(61)];
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { RecoveryDelays = delays, Wait = TimeSpan.FromSeconds(200) }, clock);
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.NoAnswer);

        var call = nemo.EditAsync("add the title 'Plaza'");
        await clock.WaitForTimerAsync(left => left == delays[0]);
        nemo.Backend.RequestsTo(nemo.StateRoute).Count.ShouldBe(Before);
        clock.Advance(delays[0]);
        await clock.WaitForTimerAsync(left => left == delays[1]);
        nemo.Backend.RequestsTo(nemo.StateRoute).Count.ShouldBe(Before + 1);
        clock.Advance(delays[1]);

        (await call).Status.ShouldBe("completed");
    }

    [Fact]
    public async Task Heartbeats_Alone_Are_A_Timeout_That_State_Decides()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(
            settings => settings with { StreamIdle = TimeSpan.FromSeconds(601), RecoveryDelays = [TimeSpan.FromSeconds(33)], Wait = TimeSpan.FromSeconds(200) }, clock);
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));

        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        await gate.Reached;
        clock.Advance(TimeSpan.FromSeconds(602));
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(33));
        var end = nemo.EndOfAsync(running.JobId!);
        clock.Advance(TimeSpan.FromSeconds(33));

        await end.ShouldFailAsync(NemoErrorCode.BackendTimeout);
    }

    [Fact]
    public async Task Stream_That_Stays_Open_After_Its_Answer_Is_Finished_By_State()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { StreamIdle = TimeSpan.FromSeconds(601), Wait = TimeSpan.FromSeconds(200) }, clock);
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream($"data: {Streams.Event("The title is there.")}\n\n", gate));

        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        await nemo.UntilProgressAsync(running.JobId!, "answering");
        clock.Advance(TimeSpan.FromSeconds(602));
        var end = (Core.Editing.EditOutcome)await nemo.EndOfAsync(running.JobId!);

        end.Status.ShouldBe("completed");
        end.Reply.ShouldBe("The title is there.");
    }

    [Fact]
    public async Task Fault_In_The_Stream_Is_An_Error_Only_When_Nothing_Changed()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film), States.Of(States.Film), States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Always(ScriptedReply.Events("""{"error":"the model is overloaded"}"""));

        var failure = await nemo.EditAsync("make it brighter").ShouldFailAsync(NemoErrorCode.BackendRejected);
        await nemo.Jobs.MarkToldAsync(failure, TestLimits.Token());
        var edit = await nemo.EditAsync("make it brighter");

        edit.Status.ShouldBe("completed");
        edit.Notices!.ShouldContain(notice => notice.Contains("overloaded"));
    }

    [Fact]
    public async Task Missing_Credits_Are_Told_With_The_Registration_Link()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Golden("replies/error-credits.json"));

        var failure = await nemo.EditAsync("make it brighter").ShouldFailAsync(NemoErrorCode.OutOfCredits);

        failure.RegisterUrl.ShouldBe("https://nemovideo.com/register?bind=anon_abc123def4567890");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Credits_That_Run_Out_On_The_Way_Are_Told_When_Nothing_Changed()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream(Repository.ReadGolden("streams/credits-run-out.txt")));

        await nemo.EditAsync("make it brighter").ShouldFailAsync(NemoErrorCode.OutOfCredits);
    }
}
