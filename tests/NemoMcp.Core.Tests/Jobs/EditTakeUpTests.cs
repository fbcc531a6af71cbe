using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Core.Tests.Jobs;

public sealed class EditTakeUpTests
{
    private static readonly string Session = GoldenBackend.Session.Value;

    [Fact]
    public async Task Edit_That_Was_Lost_With_Its_Process_Is_Settled_By_State_And_Received_Once()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        await gate.Reached;

        await nemo.RestartAsync();
        var end = (EditOutcome)await nemo.EndOfAsync(running.JobId!);

        end.Status.ShouldBe("completed");
        end.Changes.ShouldHaveSingleItem().What.ShouldContain("Plaza");
        end.Silent.ShouldBeTrue();
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
        Directory.GetFiles(Journal.FolderOf(nemo), "*.more").ShouldBeEmpty();
    }

    [Fact]
    public async Task First_Call_Of_A_Process_Sets_Unfinished_Jobs_Going()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        await gate.Reached;

        await nemo.RestartAsync();
        var asked = nemo.Backend.RequestsTo(nemo.StateRoute).Count;
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());
        await Journal.UntilAsync(() => Journal.StepOf(nemo, running.JobId!) is "ended");
        // The disk knows a moment before memory does.
        await nemo.EndOfAsync(running.JobId!);

        asked.ShouldBe(2, "the state before is read until two reads agree, and nothing more at a start");
        (await nemo.ListAsync()).ShouldHaveSingleItem().Status.ShouldBe("completed");
    }

    [Fact]
    public async Task Lost_Edit_Without_A_Change_Is_An_Unknown_Outcome_After_The_Delays()
    {
        var clock = new FakeTime();
        TimeSpan[] delays = [TimeSpan.FromSeconds(31), TimeSpan.FromSeconds(61)];
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { RecoveryDelays = delays, Wait = TimeSpan.FromSeconds(200) }, clock);
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        await gate.Reached;
        clock.Advance(TimeSpan.FromSeconds(10));

        await nemo.RestartAsync();
        var end = nemo.EndOfAsync(running.JobId!);
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(21));
        clock.Advance(TimeSpan.FromSeconds(21));
        await clock.WaitForTimerAsync(left => left == delays[1]);
        clock.Advance(delays[1]);

        await end.ShouldFailAsync(NemoErrorCode.EditOutcomeUnknown);
        nemo.Backend.RequestsTo(nemo.StateRoute).Count.ShouldBe(4);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Edit_Whose_Message_Never_Left_Says_So_And_May_Be_Sent_Again()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Reply(States.Of(States.Film).After(gate)).Always(States.Of(States.Film));
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;

        await nemo.RestartAsync();
        // As when the process ends between keeping the state before and the step after it.
        await File.WriteAllTextAsync(Path.ChangeExtension(Journal.FileOf(nemo, running.JobId!), ".more"), "{}");
        var failure = await nemo.EditAsync("make it brighter", session: Session).ShouldFailAsync(NemoErrorCode.InternalError);
        var left = Directory.GetFiles(Journal.FolderOf(nemo), "*.more");
        await nemo.Jobs.MarkToldAsync(failure, TestLimits.Token());
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);
        var again = await nemo.EditAsync("make it brighter", session: Session);

        left.ShouldBeEmpty();
        failure.JobId.ShouldBe(running.JobId);
        failure.Detail!.ShouldContain("nothing was charged");
        ErrorGuide.Describe(failure, Language.English).Retryable.ShouldBeTrue();
        again.JobId.ShouldNotBe(running.JobId);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_Text_After_A_Restart_Is_Refused_Only_While_The_First_May_Still_Run()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Reply(States.Of(States.Film).After(gate)).Always(States.Of(States.Film));
        await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;

        await nemo.RestartAsync();
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        (await nemo.EditAsync("make it darker", session: Session)).Status.ShouldBe("unchanged");
    }

    [Fact]
    public async Task Answer_That_Was_Heard_To_Its_End_Is_Told_By_The_Next_Process()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film).After(gate), States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("Which of the two titles do you mean?"));
        var running = await nemo.EditAsync("remove the title", wait: 0);
        await gate.Reached;
        var step = Journal.StepOf(nemo, running.JobId!);

        await nemo.RestartAsync();
        var end = (EditOutcome)await nemo.EndOfAsync(running.JobId!);

        step.ShouldBe("comparing");
        end.Status.ShouldBe("needs_input");
        end.Question!.ShouldContain("Which of the two");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_Is_Told_Even_Where_What_Stood_There_Before_Is_Lost()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        await gate.Reached;

        await nemo.RestartAsync();
        await File.WriteAllTextAsync(Directory.GetFiles(Journal.FolderOf(nemo), "*.more").ShouldHaveSingleItem(), "{\"dig");
        var end = (EditOutcome)await nemo.EndOfAsync(running.JobId!);

        end.Status.ShouldBe("completed");
        end.Changes.ShouldHaveSingleItem().What.ShouldContain("no documented name");
    }

    [Fact]
    public async Task Stopped_Edit_Keeps_Its_Session_Over_A_Restart_Until_State_Settles()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { Poll = TimeSpan.FromSeconds(33), RecoveryDelays = [TimeSpan.FromSeconds(33)] }, clock);
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate)).Reply(Streams.Silent);
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;
        await nemo.Jobs.CancelAsync(running.JobId!, nemo.Call, TestLimits.Token());

        await nemo.RestartAsync();
        var busy = await nemo.EditAsync("make it darker", session: Session).ShouldFailAsync(NemoErrorCode.EditInProgress);
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(33));
        clock.Advance(TimeSpan.FromSeconds(33));
        await Journal.UntilAsync(() => !Journal.Read(nemo, running.JobId!)["holds_session"]!.GetValue<bool>());

        busy.JobId.ShouldBe(running.JobId);
        (await nemo.EditWhenFreeAsync("make it darker")).Status.ShouldBe("unchanged");
    }

    [Fact]
    public async Task Job_Without_A_Process_Can_Be_Cancelled()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { RecoveryDelays = [TimeSpan.FromMinutes(5)] });
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;

        await nemo.RestartAsync();
        var cancelled = await nemo.Jobs.CancelAsync(running.JobId!, nemo.Call, TestLimits.Token());

        cancelled.Status.ShouldBe("cancelled");
    }
}
