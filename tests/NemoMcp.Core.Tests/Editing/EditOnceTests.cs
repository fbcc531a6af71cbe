using NemoMcp.Core.Editing;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Editing;

public sealed class EditOnceTests
{
    [Fact]
    public async Task Same_Text_While_It_Runs_Is_The_Same_Job()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));

        var first = await nemo.EditAsync("make it  brighter", wait: 0);
        await gate.Reached;
        var second = await nemo.EditAsync(" make it brighter\n", wait: 0);
        gate.Open();
        await nemo.EndOfAsync(first.JobId!);

        first.Status.ShouldBe("running");
        second.JobId.ShouldBe(first.JobId);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_Text_While_An_Edit_Runs_Is_Refused_With_Its_Job()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));

        var first = await nemo.EditAsync("make it brighter", wait: 0);
        var failure = await nemo.EditAsync("make it darker").ShouldFailAsync(NemoErrorCode.EditInProgress);
        gate.Open();
        await nemo.EndOfAsync(first.JobId!);

        failure.JobId.ShouldBe(first.JobId);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Same_Text_Is_A_New_Edit_Only_Once_The_First_Was_Told()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent).Reply(Streams.Silent);

        var first = await nemo.EditAsync("make it brighter");
        var untold = await nemo.EditAsync("make it brighter");
        await nemo.Jobs.MarkToldAsync(untold, TestLimits.Token());
        var again = await nemo.EditAsync("make it brighter");

        untold.JobId.ShouldBe(first.JobId);
        again.JobId.ShouldNotBe(first.JobId);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Running_Answer_Does_Not_Count_As_Told()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));

        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await nemo.Jobs.MarkToldAsync(running, TestLimits.Token());
        gate.Open();
        var end = (EditOutcome)await nemo.EndOfAsync(running.JobId!);

        end.Job!.ToldAt.ShouldBeNull();
    }

    [Fact]
    public async Task Caller_Who_Leaves_Does_Not_Stop_The_Edit()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        using var caller = new CancellationTokenSource();

        var call = nemo.Edits.SendAsync(new EditRequest { Message = "add the title 'Plaza'" }, nemo.Call, caller.Token);
        await gate.Reached;
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        var jobs = (JobListOutcome)await nemo.Jobs.GetAsync(null, null, nemo.Call, TestLimits.Token());
        gate.Open();
        var end = (EditOutcome)await nemo.EndOfAsync(jobs.Jobs.ShouldHaveSingleItem().JobId);

        jobs.Jobs[0].Status.ShouldBe("running");
        end.Status.ShouldBe("completed");
    }

    [Fact]
    public async Task Refused_Token_Is_Renewed_And_The_Message_Then_Arrives_Once()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Json("""{"code":1001,"message":"token expired"}""", 401).Reply(Streams.Silent);

        var edit = await nemo.EditAsync("add the title 'Plaza'");

        edit.Status.ShouldBe("completed");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Message_Refused_For_Too_Many_Requests_Is_Sent_Once_More()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Json("{}", 429).Reply(Streams.Silent);

        (await nemo.EditAsync("add the title 'Plaza'")).Status.ShouldBe("completed");
    }
}
