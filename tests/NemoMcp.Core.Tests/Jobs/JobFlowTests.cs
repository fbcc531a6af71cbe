using NemoMcp.Core.Editing;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Core.Tests.Jobs;

public sealed class JobFlowTests
{
    [Fact]
    public async Task Wait_Of_Zero_Answers_At_Once_And_The_Job_Completes()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));

        var running = await nemo.EditAsync("add the title 'Plaza'", wait: 0);
        var look = (EditOutcome)await nemo.Jobs.GetAsync(running.JobId, 0, nemo.Call, TestLimits.Token());
        gate.Open();
        var end = (EditOutcome)await nemo.EndOfAsync(running.JobId!);

        running.Status.ShouldBe("running");
        running.Next.ShouldHaveSingleItem().Tool.ShouldBe("get_job");
        running.Job.ShouldBeNull();
        look.Status.ShouldBe("running");
        look.Job!.Status.ShouldBe("running");
        look.Job.Kind.ShouldBe("edit");
        end.Status.ShouldBe("completed");
        end.Job!.Status.ShouldBe("completed");
    }

    [Fact]
    public async Task Negative_Wait_Is_Refused_Before_Anything_Is_Sent()
    {
        await using var nemo = await FlowFixture.StartAsync();

        var failure = await nemo.EditAsync("make it brighter", wait: -1).ShouldFailAsync(NemoErrorCode.InvalidArgument);

        failure.Subject.ShouldBe("wait_seconds");
        nemo.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wait_Ends_At_240_Seconds_With_A_Sign_Of_Life_On_The_Way()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(clock: clock);
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));

        var call = nemo.EditAsync("make it brighter", wait: 100_000);
        await gate.Reached;
        for (var beat = 0; beat < 24; beat++)
        {
            await clock.WaitForTimerAsync(left => left <= nemo.Settings.Heartbeat && left > TimeSpan.FromSeconds(1));
            clock.Advance(nemo.Settings.Heartbeat);
        }

        (await call).Status.ShouldBe("running");
        nemo.Progress.Messages.ShouldContain(message => message.StartsWith("⏳ Still working… 2 min"));
        nemo.Progress.Messages.ShouldContain(message => message.EndsWith(" 10 s"));
        nemo.Progress.Messages.Distinct().Count().ShouldBeGreaterThan(20);
        gate.Open();
        await nemo.EndOfAsync((await nemo.ListAsync())[0].JobId);
    }

    [Fact]
    public async Task Failed_Job_Gives_Its_Error_With_Its_Id()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Golden("replies/error-credits.json"));
        await nemo.EditAsync("make it brighter").ShouldFailAsync(NemoErrorCode.OutOfCredits);
        var listed = (await nemo.ListAsync()).ShouldHaveSingleItem();

        var failure = await nemo.EndOfAsync(listed.JobId).ShouldFailAsync(NemoErrorCode.OutOfCredits);

        listed.Status.ShouldBe("failed");
        failure.JobId.ShouldBe(listed.JobId);
        failure.InnerException.ShouldBeOfType<Client.Errors.NemoBackendException>().BackendCode.ShouldBe(2001);
    }

    [Fact]
    public async Task List_Has_Running_Jobs_On_Top_And_Newest_First()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent).Reply(Streams.Silent).Reply(Streams.Until(gate));
        var first = await nemo.EditAsync("make it brighter");
        var second = await nemo.EditAsync("make it darker");
        var third = await nemo.EditAsync("make it louder", wait: 0);

        var jobs = await nemo.ListAsync();
        gate.Open();
        await nemo.EndOfAsync(third.JobId!);

        jobs.Select(job => job.JobId).ShouldBe([third.JobId!, second.JobId!, first.JobId!]);
    }

    [Theory]
    [InlineData("job_unknown")]
    [InlineData("../etc/passwd")]
    public async Task Unknown_Job_Is_Told(string id)
    {
        await using var nemo = await FlowFixture.StartAsync();

        await nemo.Jobs.GetAsync(id, 0, nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.JobNotFound);
        await nemo.Jobs.CancelAsync(id, nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.JobNotFound);
    }

    [Fact]
    public async Task Cancelled_Edit_Ends_Here_And_Keeps_The_Session_Until_Its_State_Settles()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { Poll = TimeSpan.FromSeconds(33), RecoveryDelays = [TimeSpan.FromSeconds(33)] }, clock);
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate)).Reply(Streams.Silent);
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;

        var cancelled = await nemo.Jobs.CancelAsync(running.JobId!, nemo.Call, TestLimits.Token());
        await nemo.EditAsync("make it darker").ShouldFailAsync(NemoErrorCode.EditInProgress);
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(33));
        clock.Advance(TimeSpan.FromSeconds(33));
        var next = await nemo.EditWhenFreeAsync("make it darker");

        cancelled.Status.ShouldBe("cancelled");
        cancelled.Job!.Status.ShouldBe("cancelled");
        cancelled.Note.ShouldContain("no way to abort");
        next.Status.ShouldBe("unchanged");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Session_Of_A_Cancelled_Edit_Is_Free_Soon_After_Its_Change_Shows_And_The_Limit_Stays()
    {
        var clock = new FakeTime();
        var (poll, limit) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(33));
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { Poll = poll, RecoveryDelays = [limit] }, clock);
        var (gate, landed) = (new ScriptedGate(), false);
        nemo.Backend.OnGet(nemo.StateRoute).Always(_ => States.Of(Volatile.Read(ref landed) ? States.FilmWithTitle : States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate)).Reply(Streams.Silent);
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;

        await nemo.Jobs.CancelAsync(running.JobId!, nemo.Call, TestLimits.Token());
        await clock.WaitForTimerAsync(left => left == poll);
        clock.Advance(poll);
        await clock.WaitForTimerAsync(left => left == poll * 2);
        await nemo.EditAsync("make it darker").ShouldFailAsync(NemoErrorCode.EditInProgress);
        Volatile.Write(ref landed, true);
        clock.Advance(poll * 2);

        (await nemo.EditWhenFreeAsync("make it darker")).Status.ShouldBe("unchanged");
        clock.GetUtcNow().ShouldBe(new FakeTime().GetUtcNow() + (poll * 3));
    }

    [Fact]
    public async Task Edit_That_Is_Stopped_While_State_Cannot_Be_Read_Does_Not_Count_As_Running()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(clock: clock);
        var (gate, silence) = (new ScriptedGate(), new ScriptedGate());
        nemo.StatesAre(States.Of(States.Film), States.Of(States.Film).After(silence));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;

        var cancelling = nemo.Jobs.CancelAsync(running.JobId!, nemo.Call, TestLimits.Token());
        await silence.Reached;
        clock.Advance(TimeSpan.FromSeconds(11));
        var cancelled = await cancelling;
        var look = (EditOutcome)await nemo.EndOfAsync(running.JobId!);

        cancelled.Status.ShouldBe("cancelled");
        look.Status.ShouldBe("unchanged");
        look.Job!.Status.ShouldBe("cancelled");
        look.Notices!.ShouldContain(notice => notice.Contains("no way to abort"));
    }

    [Fact]
    public async Task Finished_Job_Cannot_Be_Cancelled()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);
        var edit = await nemo.EditAsync("make it brighter");

        var cancelled = await nemo.Jobs.CancelAsync(edit.JobId!, nemo.Call, TestLimits.Token());

        cancelled.Status.ShouldBe("already_finished");
        cancelled.Job!.Status.ShouldBe("completed");
    }

    [Fact]
    public async Task Unknown_Skill_Is_Told_By_Every_Tool_About_Jobs()
    {
        await using var nemo = await FlowFixture.StartAsync();

        await nemo.Jobs.GetAsync(null, null, nemo.Call with { Skill = "nowhere" }, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.SkillNotFound);
    }
}
