using System.Text.Json;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.CommandLine;

/// <summary>A person's own commands, as they are typed.</summary>
public sealed class EditCommandTests : IDisposable
{
    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Typed_Clip_And_A_Sentence_Become_The_Film_That_Was_Asked_For()
    {
        // Neither the clip nor the output lies below a media root: that a person typed them is enough.
        using var elsewhere = new TempFolder();
        File.Copy(Repository.Media("box.mp4"), elsewhere.File("clip one.mp4"));
        var settings = _home.Settings(("NEMO_MEDIA_ROOTS", _home.Path));

        var ended = await Processes.RunAsync(
            NemoHome.Program, ["edit", "clip one.mp4", "keep the first 2 seconds and make it square", "-o", "new/film.mp4"], settings, folder: elsewhere.Path);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var film = await Film.OpenAsync(Path.Combine(elsewhere.Path, "new", "film.mp4"));
        film.Duration.ShouldBe(2, 0.2);
        film.Size.ShouldBe((1080, 1080));
        ended.Output.ShouldContain("✓ Video \"clip one.mp4\" added, 0–2 s");
        ended.Output.ShouldContain("new/film.mp4 (2 s, 1080×1080, ");
        ended.Output.ShouldNotContain("\u001b");
        ended.Errors.ShouldContain("Edit: ");
        ended.Errors.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task As_Json_One_Document_Stands_On_Standard_Output()
    {
        var ended = await _home.RunAsync("edit", Repository.Media("box.mp4"), "keep the first 2 seconds", "-o", _home.File("out.gif"), "--json");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var document = NemoHome.Json(ended.Output);
        (Text(document, "status"), document.GetProperty("exit_code").GetInt32()).ShouldBe(("completed", 0));
        Text(document.GetProperty("files")[0], "status").ShouldBe("uploaded");
        Text(document.GetProperty("edit"), "session_id").ShouldBe(Text(document, "session_id"));
        document.GetProperty("edit").GetProperty("changes").GetArrayLength().ShouldBe(1);
        var file = document.GetProperty("export").GetProperty("file");
        Text(file, "path").ShouldBe(_home.File("out.gif"));
        file.GetProperty("duration_seconds").GetDouble().ShouldBe(2, 0.2);
    }

    [Fact]
    public async Task A_Question_Is_Told_And_The_Session_Goes_On_With_The_Answer()
    {
        var asked = await _home.RunAsync("edit", Repository.Media("box.mp4"), "make it better", "-o", _home.File("out.mp4"));

        asked.ExitCode.ShouldBe(3, asked.ToString());
        asked.Output.ShouldContain("What should change");
        File.Exists(_home.File("out.mp4")).ShouldBeFalse();
        var session = asked.Errors.Split("--session ")[1].Split(' ')[0];

        var answered = await _home.RunAsync("edit", "--session", session, "keep the first 3 seconds", "-o", _home.File("out.mp4"));

        answered.ExitCode.ShouldBe(0, answered.ToString());
        (await Film.OpenAsync(_home.File("out.mp4"))).Duration.ShouldBe(3, 0.2);

        var again = await _home.RunAsync("export", "--session", session, "-o", _home.File("out.mp4"), "--resolution", "720p");

        again.ExitCode.ShouldBe(0, again.ToString());
        again.Output.ShouldContain(_home.File("out-2.mp4"));
        again.Output.ShouldContain("was there already");
    }

    [Fact]
    public async Task What_Changes_Nothing_Makes_No_Film()
    {
        var ended = await _home.RunAsync("edit", Repository.Media("box.mp4"), "translate it into French", "-o", _home.File("out.mp4"));

        ended.ExitCode.ShouldBe(1, ended.ToString());
        ended.Output.ShouldContain("Nothing changed on the timeline.");
        File.Exists(_home.File("out.mp4")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_Chinese_Instruction_Is_Answered_In_Chinese()
    {
        var ended = await _home.RunAsync("edit", Repository.Media("box.mp4"), "把它做得更好看一些", "--no-export");

        ended.ExitCode.ShouldBe(3, ended.ToString());
        ended.Output.ShouldContain("想改什么");
        ended.Errors.ShouldContain("项目保留为会话");
    }

    [Fact]
    public async Task A_Broken_File_Among_Good_Ones_Ends_It_Before_Anything_Is_Edited()
    {
        await File.WriteAllTextAsync(_home.File("notes.mp4"), "this is no film");

        var ended = await _home.RunAsync("edit", Repository.Media("box.mp4"), _home.File("notes.mp4"), "make it square", "--json");

        ended.ExitCode.ShouldBe(2, ended.ToString());
        ended.Errors.ShouldContain("notes.mp4");
        NemoHome.Json(ended.Output).TryGetProperty("edit", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("The instruction comes last", "make it square", "box.mp4")]
    [InlineData("There is no file to edit", "make it square")]
    [InlineData("no-such.mp4", "no-such.mp4", "make it square")]
    [InlineData("--colour", "box.mp4", "make it square", "--colour")]
    [InlineData("resolution", "box.mp4", "make it square", "--resolution", "huge")]
    public async Task What_Is_Typed_Wrong_Is_Told(string told, params string[] typed)
    {
        File.Copy(Repository.Media("box.mp4"), _home.File("box.mp4"));

        var ended = await _home.RunAsync(["edit", .. typed]);

        ended.ExitCode.ShouldBe(2, ended.ToString());
        ended.Errors.ShouldContain(told);
        ended.Errors.ShouldNotContain("kept as session");
        ended.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_Edit_That_Outlasts_The_Backends_Limit_Ends_With_Its_Own_Number()
    {
        var settings = _home.Settings(("NEMO_STREAM_LIMIT_SECONDS", "1"), ("NEMO_RECOVERY_DELAYS", "0.1,0.1"), ("NEMO_LOCAL_EDIT_SECONDS", "120"));

        var ended = await Processes.RunAsync(NemoHome.Program, ["edit", Repository.Media("box.mp4"), "make it square", "--json"], settings, folder: _home.Path);

        ended.ExitCode.ShouldBe(4, ended.ToString());
        Text(NemoHome.Json(ended.Output).GetProperty("error"), "code").ShouldBe("backend_timeout");
    }

    [Fact]
    public async Task After_Ctrl_C_The_Job_Is_There_To_Be_Picked_Up()
    {
        var settings = _home.Settings(("NEMO_LOCAL_EDIT_SECONDS", "120"), ("NEMO_RECOVERY_DELAYS", "0.2,0.2,0.2"));
        using var edit = Processes.Start(NemoHome.Program, ["edit", Repository.Media("box.mp4"), "keep the first 2 seconds"], settings, _home.Path);
        await Told.WaitAsync(edit.StandardError, "Edit: Editing the timeline");

        await Processes.RunAsync("kill", ["-INT", $"{edit.Id}"]);

        using var limit = new CancellationTokenSource(Processes.Limit);
        await edit.WaitForExitAsync(limit.Token);
        edit.ExitCode.ShouldBe(130);
        var words = await edit.StandardError.ReadToEndAsync(limit.Token);
        var job = words.Split("nemo-mcp jobs ")[1].Split(' ')[0];
        var session = words.Split("--session ")[1].Split(' ')[0];

        var followed = await Processes.RunAsync(NemoHome.Program, ["jobs", job, "--follow", "--json"], settings, folder: _home.Path);

        followed.ExitCode.ShouldBe(0, followed.ToString());
        Text(NemoHome.Json(followed.Output), "status").ShouldBe("completed");
        var film = await _home.RunAsync("export", "--session", session, "-o", _home.File("out.mp4"));
        film.ExitCode.ShouldBe(0, film.ToString());
        (await Film.OpenAsync(_home.File("out.mp4"))).Duration.ShouldBe(2, 0.2);
    }

    [Fact]
    public async Task Jobs_Credits_And_An_Earlier_Export_Are_Found_Again()
    {
        var made = NemoHome.Json((await _home.RunAsync("edit", Repository.Media("box.mp4"), "keep the first 2 seconds", "-o", _home.File("out.mp4"), "--json")).Output);
        var export = Text(made.GetProperty("export"), "job_id")!;

        var listed = await _home.RunAsync("jobs");
        listed.Output.ShouldContain(export);
        NemoHome.Json((await _home.RunAsync("jobs", "--json")).Output).GetProperty("jobs").GetArrayLength().ShouldBe(3);
        var copied = await _home.RunAsync("export", export, "-o", _home.File("copies/again.mp4"));
        copied.ExitCode.ShouldBe(0, copied.ToString());
        (await File.ReadAllBytesAsync(_home.File("copies/again.mp4"))).ShouldBe(await File.ReadAllBytesAsync(_home.File("out.mp4")));
        (await _home.RunAsync("jobs", export, "--cancel")).Output.ShouldContain("already ended");
        (await _home.RunAsync("credits")).Output.ShouldContain("credits available");
        NemoHome.Json((await _home.RunAsync("credits", "--json")).Output).GetProperty("status").GetString().ShouldBe("ok");
        (await _home.RunAsync("jobs", "job_of_nobody")).ExitCode.ShouldBe(2);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
