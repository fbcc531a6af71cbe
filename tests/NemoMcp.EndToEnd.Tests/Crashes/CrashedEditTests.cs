using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Protocol;
using NemoMcp.Testing.Backend;

namespace NemoMcp.EndToEnd.Tests.Crashes;

/// <summary>The server is killed at every step of an edit; the next one tells how it ended, and the message is never sent again.</summary>
public sealed class CrashedEditTests
{
    private const string Message = "add the title 'Plaza'";

    private const string Done = """data: {"type":"text","content":"Done."}""" + "\n\n";

    [Fact]
    public async Task Before_The_Message_May_Leave()
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = scene.StateGate = new ScriptedGate();
        var job = await scene.BeginAsync("send_edit", ("message", Message));
        await gate.Reached;

        await scene.CrashAsync(job, "accepted");
        scene.StateGate = null;
        await scene.ComeBackAsync(job);

        var error = await scene.FailureAsync(job);
        error.GetProperty("code").GetString().ShouldBe("internal_error");
        error.GetProperty("retryable").GetBoolean().ShouldBeTrue();
        scene.Messages.ShouldBe(0);
        scene.Backend.OnPost(NemoRoutes.Run).Reply(_ => Answer(scene));
        (await scene.Server.CallAsync("send_edit", new() { ["message"] = Message })).GetProperty("status").GetString().ShouldBe("completed");
        scene.Messages.ShouldBe(1);
    }

    [Theory]
    [InlineData("sending")]
    [InlineData("answering", ": heartbeat\n\n")]
    [InlineData("answering", "data: {\"type\":\"tool_call\",\"name\":\"edit_draft\",\"arguments\":{}}\n\n", "Editing the timeline")]
    [InlineData("answering", Done, "The backend is answering")]
    public async Task While_The_Answer_Is_Open(string step, string heard = "", string said = "")
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(NemoRoutes.Run).Reply(heard.Length is 0 ? ScriptedReply.Stream(Done).After(gate) : ScriptedReply.Stream(heard, gate));
        var job = await scene.BeginAsync("send_edit", ("message", Message));
        await gate.Reached;
        if (said.Length > 0)
        {
            await scene.Journal.UntilSaidAsync(job, said);
        }

        await scene.CrashAsync(job, step);
        scene.Draft = CrashScene.FilmWithTitle;
        await scene.ComeBackAsync(job);

        await ShouldHaveTheTitleAsync(scene, job);
    }

    [Fact]
    public async Task While_State_Is_Read_After_A_Whole_Answer()
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(NemoRoutes.Run).Reply(_ =>
        {
            scene.StateGate = gate;
            return ScriptedReply.Events("""{"type":"text","content":"Which of the two titles do you mean?"}""");
        });
        var job = await scene.BeginAsync("send_edit", ("message", "remove the title"));
        await gate.Reached;

        await scene.CrashAsync(job, "comparing");
        scene.StateGate = null;
        await scene.ComeBackAsync(job);

        var end = await scene.EndAsync(job);
        end.GetProperty("status").GetString().ShouldBe("needs_input");
        end.GetProperty("question").GetString()!.ShouldContain("Which of the two titles");
        scene.Messages.ShouldBe(1);
    }

    [Fact]
    public async Task While_A_Broken_Answer_Is_Settled()
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(NemoRoutes.Run).Reply(_ =>
        {
            scene.StateGate = gate;
            return ScriptedReply.NoAnswer;
        });
        var job = await scene.BeginAsync("send_edit", ("message", Message));
        await gate.Reached;

        await scene.CrashAsync(job, "settling");
        (scene.StateGate, scene.Draft) = (null, CrashScene.FilmWithTitle);
        await scene.ComeBackAsync(job);

        await ShouldHaveTheTitleAsync(scene, job);
    }

    [Fact]
    public async Task After_The_End_That_Nobody_Was_Told()
    {
        await using var scene = await CrashScene.StartAsync();
        scene.Backend.OnPost(NemoRoutes.Run).Reply(_ => Answer(scene));
        var job = await scene.BeginAsync("send_edit", ("message", Message));

        await scene.CrashAsync(job, "ended");
        await scene.ComeBackAsync(job);

        (await scene.Server.CallAsync("send_edit", new() { ["message"] = Message })).GetProperty("job_id").GetString().ShouldBe(job);
        await ShouldHaveTheTitleAsync(scene, job);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_State_Never_Shows_A_Change_The_Outcome_Is_Unknown_And_Nothing_Is_Sent_Again(bool refusedFirst)
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        if (refusedFirst)
        {
            // The message was turned away, and the process dies while it asks for the token that would let it in.
            scene.Backend.OnPost(NemoRoutes.Run).Reply(_ =>
            {
                scene.Backend.OnPost(NemoRoutes.AnonymousToken).Reply(ScriptedReply.Golden("replies/anonymous-token.json").After(gate));
                return ScriptedReply.Golden("replies/error-token.json", 401);
            });
        }
        else
        {
            scene.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream(Done).After(gate));
        }

        var job = await scene.BeginAsync("send_edit", ("message", Message));
        await gate.Reached;

        await scene.CrashAsync(job, "sending");
        await scene.ComeBackAsync(job);

        (await scene.FailureAsync(job)).GetProperty("code").GetString().ShouldBe("edit_outcome_unknown");
        scene.Messages.ShouldBe(1);
    }

    [Fact]
    public async Task Another_Window_That_Waits_For_The_Edit_Goes_On_With_It()
    {
        await using var scene = await CrashScene.StartAsync();
        var gate = new ScriptedGate();
        scene.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream(": heartbeat\n\n", gate));
        var job = await scene.BeginAsync("send_edit", ("message", Message));
        await gate.Reached;
        var first = scene.Server;
        await scene.Journal.UntilAsync(job, "answering");
        await scene.ComeBackAsync(job);

        var waiting = ShouldHaveTheTitleAsync(scene, job);
        scene.Draft = CrashScene.FilmWithTitle;
        await first.KillAsync();

        await waiting;
    }

    private static ScriptedReply Answer(CrashScene scene)
    {
        scene.Draft = CrashScene.FilmWithTitle;
        return ScriptedReply.Stream(Done);
    }

    private static async Task ShouldHaveTheTitleAsync(CrashScene scene, string job)
    {
        var end = await scene.EndAsync(job);
        end.GetProperty("status").GetString().ShouldBe("completed");
        end.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem().GetProperty("what").GetString()!.ShouldContain("Plaza");
        end.GetProperty("job").GetProperty("kind").GetString().ShouldBe("edit");
        scene.Messages.ShouldBe(1);
    }
}
