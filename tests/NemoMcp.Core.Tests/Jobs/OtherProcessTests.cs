using NemoMcp.Core.Editing;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Jobs;

/// <summary>Two servers over one state folder, as when two hosts are open at once.</summary>
public sealed class OtherProcessTests
{
    private static readonly string Session = GoldenBackend.Session.Value;

    [Fact]
    public async Task Second_Edit_Is_Refused_With_The_Job_Of_The_Other_Process()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        var (gate, running) = await BeginAsync(nemo);

        var refusal = await other.EditAsync("make it darker", session: Session).ShouldFailAsync(NemoErrorCode.EditInProgress);
        var export = await other.Exports.ExportAsync(new() { SessionId = Session }, other.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.EditInProgress);
        gate.Open();
        await nemo.EndOfAsync(running);

        refusal.JobId.ShouldBe(running);
        export.JobId.ShouldBe(running);
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Same_Text_From_The_Other_Process_Is_The_Same_Job()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        var (gate, running) = await BeginAsync(nemo);

        var same = await other.EditAsync(" make  it brighter", wait: 0, session: Session);
        gate.Open();
        await nemo.EndOfAsync(running);

        same.JobId.ShouldBe(running);
        same.Status.ShouldBe("running");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_Processes_At_Once_Send_One_Message()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Always(Streams.Silent);

        var edits = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 is 0 ? nemo : other).EditAsync("make it brighter", session: Session))));

        edits.Select(edit => edit.JobId).Distinct().ShouldHaveSingleItem();
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_Process_Waits_For_The_Result_And_Hears_How_Far_It_Is()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        var (gate, running) = await BeginAsync(nemo, States.FilmWithTitle);

        var waiting = other.EndOfAsync(running);
        await other.Progress.WaitForAsync(message => message.Contains("backend is at work", StringComparison.Ordinal));
        gate.Open();
        var end = (EditOutcome)await waiting;

        end.Status.ShouldBe("completed");
        end.Reply.ShouldBe("Done.");
        end.Job!.Status.ShouldBe("completed");
    }

    [Fact]
    public async Task Cancelling_From_The_Other_Process_Reaches_The_One_That_Runs_It()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        var (_, running) = await BeginAsync(nemo);

        var cancelled = await other.Jobs.CancelAsync(running, other.Call, TestLimits.Token());

        cancelled.Status.ShouldBe("cancelled");
        cancelled.Note.ShouldContain("no way to abort");
        (await nemo.ListAsync()).ShouldHaveSingleItem().Status.ShouldBe("cancelled");
    }

    [Fact]
    public async Task What_One_Process_Told_The_Other_Knows()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent).Reply(Streams.Silent);
        var first = await nemo.EditAsync("make it brighter");
        var untold = await other.EditAsync("make it brighter", session: Session);

        await other.Jobs.MarkToldAsync(untold, TestLimits.Token());
        var told = (await nemo.ListAsync()).ShouldHaveSingleItem();
        var again = await nemo.EditAsync("make it brighter");

        untold.JobId.ShouldBe(first.JobId);
        told.ToldAt.ShouldNotBeNull();
        again.JobId.ShouldNotBe(first.JobId);
    }

    [Fact]
    public async Task Job_Of_A_Process_That_Ends_Is_Taken_Up_By_The_One_That_Waits()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        var (_, running) = await BeginAsync(nemo, States.FilmWithTitle);

        var waiting = other.EndOfAsync(running);
        await other.Progress.WaitForAsync(_ => true);
        await nemo.RestartAsync();
        var end = (EditOutcome)await waiting;

        end.Status.ShouldBe("completed");
        nemo.Backend.RequestsTo(NemoRoutes.Run).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Job_Of_Another_Account_Is_Unknown()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside(settings => settings with { Token = "nmv_usr_other" });
        var (gate, running) = await BeginAsync(nemo);

        await other.Jobs.GetAsync(running, 0, other.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.JobNotFound);
        await other.Jobs.CancelAsync(running, other.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.JobNotFound);
        (await other.ListAsync()).ShouldBeEmpty();
        gate.Open();
        await nemo.EndOfAsync(running);
    }

    private static async Task<(ScriptedGate Gate, string Job)> BeginAsync(FlowFixture nemo, string? after = null)
    {
        var gate = new ScriptedGate();
        nemo.StatesAre(States.Of(States.Film), States.Of(after ?? States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Until(gate));
        var running = await nemo.EditAsync("make it brighter", wait: 0);
        await gate.Reached;
        return (gate, running.JobId!);
    }
}
