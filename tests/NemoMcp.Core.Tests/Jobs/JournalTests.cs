using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Core.Tests.Jobs;

public sealed class JournalTests
{
    [Fact]
    public async Task Edit_Is_On_Disk_With_Its_State_Before_The_Message_Leaves()
    {
        await using var nemo = await FlowFixture.StartAsync();
        var gate = new ScriptedGate();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        System.Text.Json.Nodes.JsonNode? seen = null;
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(_ =>
        {
            seen = Journal.Read(nemo, Path.GetFileNameWithoutExtension(Directory.GetFiles(Journal.FolderOf(nemo), "*.json").ShouldHaveSingleItem()));
            return Streams.Silent;
        });

        var edit = await nemo.EditAsync("paint the plaza in canary yellow");

        seen!["id"]!.ToString().ShouldBe(edit.JobId);
        seen["status"]!.ToString().ShouldBe("running");
        seen["step"]!.ToString().ShouldBe("sending");
        seen["kind"]!.ToString().ShouldBe("edit");
        seen["session"]!.ToString().ShouldBe(GoldenBackend.Session.Value);
        seen["skill"]!.ToString().ShouldBe("generator-youtube");
        seen["state_before"].ShouldNotBeNull();
        seen["sent_at"].ShouldNotBeNull();
        seen["fingerprint"]!.ToString().Length.ShouldBe(32);
        Journal.StepOf(nemo, edit.JobId!).ShouldBe("ended");
    }

    [Fact]
    public async Task Neither_Message_Nor_Token_Is_Kept_Or_Logged()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken).Json(FlowFixture.Token("nmv_usr_canary"));
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.NoAnswer);

        await nemo.EditAsync("paint the plaza in canary yellow").ShouldFailAsync(NemoErrorCode.EditOutcomeUnknown);

        Directory.GetFiles(Journal.FolderOf(nemo)).Where(file => File.ReadAllText(file).Contains("canary", StringComparison.Ordinal)).ShouldBeEmpty();
        nemo.Logs.Text.ShouldNotContain("canary");
    }

    [Fact]
    public async Task Journal_Is_For_Its_Owner_Alone()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);

        await nemo.Jobs.MarkToldAsync(await nemo.EditAsync("make it brighter"), TestLimits.Token());

        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.GetUnixFileMode(Journal.FolderOf(nemo)).ShouldBe(Owner | UnixFileMode.UserExecute);
            foreach (var file in Directory.GetFiles(nemo.Settings.StateFolder, "*", SearchOption.AllDirectories))
            {
                File.GetUnixFileMode(file).ShouldBe(Owner, file);
            }
        }
    }

    [Fact]
    public async Task Next_Process_Gives_The_Same_Answer()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.StatesAre(States.Of(States.Film), States.Of(States.FilmWithTitle));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Says("The title is there."));
        var edit = await nemo.EditAsync("add the title 'Plaza'");

        await nemo.RestartAsync();
        var again = (Core.Editing.EditOutcome)await nemo.EndOfAsync(edit.JobId!);

        again.Reply.ShouldBe("The title is there.");
        again.Changes.Select(change => change.What).ShouldBe(edit.Changes.Select(change => change.What));
        again.Tracks!.Count.ShouldBe(edit.Tracks!.Count);
        again.Next.Select(step => step.Arguments.ToJsonString()).ShouldBe(edit.Next.Select(step => step.Arguments.ToJsonString()));
        again.Notices.ShouldBe(edit.Notices);
    }

    [Fact]
    public async Task Failure_Is_Told_Alike_By_The_Next_Process()
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Golden("replies/error-credits.json"));
        var failure = await nemo.EditAsync("make it brighter").ShouldFailAsync(NemoErrorCode.OutOfCredits);

        await nemo.RestartAsync();
        var again = await nemo.EndOfAsync(failure.JobId!).ShouldFailAsync(NemoErrorCode.OutOfCredits);

        again.RegisterUrl.ShouldBe(failure.RegisterUrl);
        again.InnerException.ShouldBeOfType<Client.Errors.NemoBackendException>().BackendCode.ShouldBe(2001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":\"job_torn\",\"kind\":\"ed")]
    [InlineData("{\"id\":\"job_other\"}")]
    [InlineData("null")]
    public async Task Torn_Journal_Is_Told_In_The_Log_And_Harms_Nobody(string content)
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent);
        var edit = await nemo.EditAsync("make it brighter");
        await File.WriteAllTextAsync(Journal.FileOf(nemo, "job_torn"), content);

        await nemo.RestartAsync();
        var jobs = await nemo.ListAsync();
        await nemo.Jobs.GetAsync("job_torn", 0, nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.JobNotFound);

        jobs.ShouldHaveSingleItem().JobId.ShouldBe(edit.JobId);

        // The reader that tells may be another one than the call's own.
        await Journal.UntilAsync(() => TellsOfIt() > 0);
        TellsOfIt().ShouldBe(1);

        int TellsOfIt() => nemo.Logs.Entries.Count(entry => entry.Message.Contains("job_torn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Job_Of_A_Month_Ago_Is_Tidied_Away_With_All_That_Belongs_To_It()
    {
        var clock = new FakeTime();
        await using var nemo = await FlowFixture.StartAsync(clock: clock);
        nemo.Backend.OnGet(nemo.StateRoute).Always(States.Of(States.Film));
        nemo.Backend.OnPost(NemoRoutes.Run).Reply(Streams.Silent).Reply(Streams.Silent);
        var old = await nemo.EditAsync("make it brighter");
        await nemo.Jobs.MarkToldAsync(old, TestLimits.Token());
        clock.Advance(TimeSpan.FromDays(2));
        var young = await nemo.EditAsync("make it darker");
        clock.Advance(IJobTidying.Kept - TimeSpan.FromDays(1));

        await nemo.RestartAsync();
        await nemo.ListAsync();
        await Journal.UntilAsync(() => Directory.GetFiles(Journal.FolderOf(nemo), $"{old.JobId}.*").Length is 0);

        (await nemo.ListAsync()).ShouldHaveSingleItem().JobId.ShouldBe(young.JobId);
    }

    [Fact]
    public async Task Temporary_Files_Of_Yesterday_Are_Taken_Away()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await nemo.OpenSessionAsync();
        var (old, young) = (nemo.Folder.File("state", "jobs", "job_a.json.1.tmp"), nemo.Folder.File("state", "jobs", "job_b.json.2.tmp"));
        await File.WriteAllTextAsync(old, "half");
        await File.WriteAllTextAsync(young, "half");
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));

        await nemo.Get<IJobTidying>().TidyAsync(TestLimits.Token());

        File.Exists(old).ShouldBeFalse();
        File.Exists(young).ShouldBeTrue();
    }
}
