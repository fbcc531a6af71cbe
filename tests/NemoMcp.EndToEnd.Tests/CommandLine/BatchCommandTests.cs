using System.Diagnostics;
using System.Text.Json;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.CommandLine;

/// <summary>A list of films in one session, against a backend in a process of its own, whose records are looked at.</summary>
public sealed class BatchCommandTests : IDisposable
{
    private const string List = """
        # Paths start from this file's folder.
        jobs:
          - file: box.mp4
            instruction: keep the first 2 seconds and add the title 'One'
            output: out/one.mp4
          - file: broken.mp4
            instruction: make it square
            output: out/two.mp4
          - files: [vtest.avi]
            instruction: |
              cut to 3 seconds and make it vertical
            output: out/
        """;

    private readonly NemoHome _home = new();
    private Process? _backend;

    public void Dispose()
    {
        _backend?.Kill(entireProcessTree: true);
        _backend?.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task A_Batch_That_Was_Killed_Goes_On_And_No_Message_Is_Sent_Twice()
    {
        var settings = await StartAsync(editSeconds: 3);
        using (var killed = Processes.Start(NemoHome.Program, ["batch", "jobs.yaml"], settings, _home.Path))
        {
            await Told.WaitAsync(killed.StandardError, "1/3 box.mp4 Edit: Editing the timeline");
            await Processes.RunAsync("kill", ["-KILL", $"{killed.Id}"]);
            using var limit = new CancellationTokenSource(Processes.Limit);
            await killed.WaitForExitAsync(limit.Token);
        }

        var ended = await BatchAsync(settings, "--json");

        ended.ExitCode.ShouldBe(1, ended.ToString());
        var jobs = NemoHome.Json(ended.Output).GetProperty("jobs").EnumerateArray().ToList();
        jobs.Select(job => job.GetProperty("status").GetString()).ShouldBe(["done", "failed", "done"], ended.ToString());
        jobs[1].GetProperty("error_code").GetString().ShouldBe("unsupported_media");
        await ShouldBeMadeAsync();
        Sessions().ShouldHaveSingleItem().GetProperty("turns").GetInt32().ShouldBe(2);

        var again = await BatchAsync(settings);

        again.Output.ShouldContain("done earlier");
        again.Output.ShouldContain("broken.mp4");
        Sessions().ShouldHaveSingleItem().GetProperty("turns").GetInt32().ShouldBe(2);
        Directory.GetFiles(_home.File("out")).Length.ShouldBe(2);
    }

    [Fact]
    [Trait("Form", "long")]
    public async Task A_Job_That_Was_Changed_Is_Made_Anew_On_A_Timeline_Of_Its_Own()
    {
        var settings = await StartAsync(editSeconds: 0);
        await File.WriteAllTextAsync(_home.File("jobs.yaml"), List.Replace("broken.mp4", "vtest.avi", StringComparison.Ordinal).Replace("make it square", "cut to 4 seconds", StringComparison.Ordinal));
        var first = await BatchAsync(settings);
        first.ExitCode.ShouldBe(0, first.ToString());
        (await Film.OpenAsync(_home.File("out/two.mp4"))).Size.ShouldBe((768, 576));
        await ShouldBeMadeAsync();

        await File.WriteAllTextAsync(_home.File("jobs.yaml"), (await File.ReadAllTextAsync(_home.File("jobs.yaml"))).Replace("cut to 4 seconds", "cut to 5 seconds", StringComparison.Ordinal));
        var second = await BatchAsync(settings, "--json");

        second.ExitCode.ShouldBe(0, second.ToString());
        var jobs = NemoHome.Json(second.Output).GetProperty("jobs").EnumerateArray().ToList();
        jobs.Select(job => job.GetProperty("earlier").GetBoolean()).ShouldBe([true, false, true]);
        (await Film.OpenAsync(_home.File("out/two-2.mp4"))).Duration.ShouldBe(5, 0.2);
        Sessions().ShouldHaveSingleItem().GetProperty("turns").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task The_Same_Clip_Under_Two_Names_Is_A_Film_For_Each()
    {
        var settings = await StartAsync(editSeconds: 0);
        File.Copy(_home.File("box.mp4"), _home.File("copy.mp4"));
        await File.WriteAllTextAsync(_home.File("jobs.yaml"), """
            jobs:
              - { file: box.mp4, instruction: keep the first 2 seconds, output: out/ }
              - { file: copy.mp4, instruction: keep the first 1 second, output: out/ }
            """);

        var ended = await BatchAsync(settings, "--json");

        ended.ExitCode.ShouldBe(0, ended.ToString());
        NemoHome.Json(ended.Output).GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("status").GetString()).ShouldBe(["done", "done"]);
        Directory.GetFiles(_home.File("out")).Select(Path.GetFileName).Order().ShouldBe(["box.mp4", "copy.mp4"]);
    }

    [Fact]
    [Trait("Form", "long")]
    public async Task Ctrl_C_Ends_With_130_And_The_Same_Command_Continues()
    {
        var settings = await StartAsync(editSeconds: 2);
        using var stopped = Processes.Start(NemoHome.Program, ["batch", "jobs.yaml"], settings, _home.Path);
        await Told.WaitAsync(stopped.StandardError, "3/3 vtest.avi Edit: Editing the timeline");

        await Processes.RunAsync("kill", ["-INT", $"{stopped.Id}"]);

        using var limit = new CancellationTokenSource(Processes.Limit);
        await stopped.WaitForExitAsync(limit.Token);
        stopped.ExitCode.ShouldBe(130);
        (await stopped.StandardError.ReadToEndAsync(limit.Token)).ShouldContain("nemo-mcp batch jobs.yaml");
        var ended = await BatchAsync(settings);
        ended.Output.ShouldContain("done earlier");
        await ShouldBeMadeAsync();
        Sessions().ShouldHaveSingleItem().GetProperty("turns").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("jobs:\n  - file: a.mp4\n    instructon: make it square\n", "line 3: \"instructon\" is not known", "line 2: instruction is missing")]
    [InlineData("jobs:\n  - file: a.mp4\n   x: [\n", "jobs.yaml, line 3")]
    [InlineData("jobs: []\n", "line 1: the list of jobs is empty")]
    [InlineData("{\"jobs\": [\n\t{\"file\": \"a.mp4\", \"instruction\": \"make it square\", \"output\": \"\"}]}", "line 2: output must be a word")]
    [InlineData("- {file: a.mp4, instruction: make it square}\n- {file: a.mp4, instruction: make it square}\n", "line 2: this job is the same as the one in line 1")]
    [InlineData("a: &a [x]\njobs: *a\n", "aliases")]
    public async Task Faults_In_The_List_Are_Told_With_Their_Lines(string list, params string[] told)
    {
        await File.WriteAllTextAsync(_home.File("jobs.yaml"), list);

        var ended = await BatchAsync(_home.Settings());

        ended.ExitCode.ShouldBe(2, ended.ToString());
        foreach (var words in told)
        {
            ended.Errors.ShouldContain(words);
        }

        ended.Errors.ShouldNotContain("   at ");
    }

    private Task<Ended> BatchAsync(IReadOnlyDictionary<string, string?> settings, params string[] more) =>
        Processes.RunAsync(NemoHome.Program, ["batch", "jobs.yaml", .. more], settings, folder: _home.Path);

    private async Task ShouldBeMadeAsync()
    {
        var (one, three) = (await Film.OpenAsync(_home.File("out/one.mp4")), await Film.OpenAsync(_home.File("out/vtest.mp4")));
        one.Duration.ShouldBe(2, 0.2);
        one.Size.ShouldBe((640, 480));
        three.Duration.ShouldBe(3, 0.2);
        three.Size.ShouldBe((1080, 1920));
        (await three.WhiteShareAsync(1)).ShouldBeLessThan(await one.WhiteShareAsync(1), "the title of the first film must not be in the third");
    }

    private async Task<Dictionary<string, string?>> StartAsync(double editSeconds)
    {
        File.Copy(Repository.Media("box.mp4"), _home.File("box.mp4"));
        File.Copy(Repository.Media("vtest.avi"), _home.File("vtest.avi"));
        await File.WriteAllTextAsync(_home.File("broken.mp4"), "this is no film");
        await File.WriteAllTextAsync(_home.File("jobs.yaml"), List);
        _backend = Processes.Start(
            NemoHome.Program,
            ["backend", "--urls", "http://127.0.0.1:0", "--silent", "0", "--edit-seconds", FormattableString.Invariant($"{editSeconds}")],
            _home.Settings(("NEMO_STATE_DIR", _home.File("backend"))));
        var line = await _backend.StandardOutput.ReadLineAsync().WaitAsync(Processes.Limit);
        return _home.Settings(("NEMO_API_URL", line!.Split(' ')[2]), ("NEMO_RECOVERY_DELAYS", "1,1,1,1,1"), ("NEMO_POLL_SECONDS", "0.5"));
    }

    /// <summary>The backend's own records, one for each session; a turn is a message that it received.</summary>
    private List<JsonElement> Sessions() =>
        [.. Directory.GetFiles(_home.File("backend"), "session.json", SearchOption.AllDirectories).Select(file => NemoHome.Json(File.ReadAllText(file)))];
}
