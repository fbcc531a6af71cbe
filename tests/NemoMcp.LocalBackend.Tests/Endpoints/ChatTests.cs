using System.Net;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;
using NemoMcp.Testing.Time;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class ChatTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_Edit_Is_Streamed_In_The_Documented_Bytes()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        var transcript = await caller.SayAsync(session, "keep the first 3 seconds");

        var draft = transcript.Events[1].GetProperty("actions").GetProperty("stateDelta").GetProperty("draft");
        draft.GetRawText().ShouldBe((await caller.DraftAsync(session)).GetRawText());
        Anonymous(transcript.Raw.Replace(draft.GetRawText(), "{}")).ShouldBe(Anonymous(Repository.ReadGolden("local-backend/sse-edit.txt")));
    }

    [Fact]
    public async Task The_Whole_Reply_Follows_Its_Fragment_In_The_Same_Invocation()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await Prepared.WithFilmAsync(backend);

        var transcript = await caller.SayAsync(session, "shorten it to 3 seconds");

        transcript.Replies.Single().ShouldStartWith(transcript.Fragments.Single());
        transcript.Events.Select(item => item.GetProperty("invocationId").GetString()).Distinct().Count().ShouldBe(1);
        transcript.Events.Select(item => item.GetProperty("id").GetString()).Distinct().Count().ShouldBe(transcript.Events.Count);
    }

    [Fact]
    public async Task Heartbeats_Fill_The_Time_In_Every_Documented_Form()
    {
        var clock = new FakeTime();
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromSeconds(16) }, clock);
        var (caller, session) = await Prepared.WithFilmAsync(backend);
        var golden = Repository.ReadGolden("local-backend/sse-heartbeats.txt").TrimEnd().Split("\n\n");

        var begun = caller.BeginAsync(session, "shorten it to 3 seconds");
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(16));
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(3));
        using var reply = await begun;
        using var stream = new StreamReader(await reply.Content.ReadAsStreamAsync());
        (await BlockAsync(stream)).ShouldContain("functionCall");
        foreach (var form in golden)
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            (await BlockAsync(stream)).ShouldBe(form);
        }

        (await caller.DraftAsync(session)).GetRawText().ShouldBe("{}");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await BlockAsync(stream)).ShouldContain("functionResponse");
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("")]
    public async Task An_Empty_Message_Is_Refused(string message)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await Answer.ReadAsync(await caller.BeginAsync(await caller.OpenAsync(), message))).ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    [Fact]
    public async Task A_Message_Over_The_Limit_Is_Refused()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await Answer.ReadAsync(await caller.BeginAsync(await caller.OpenAsync(), new string('x', 8001)))).ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    [Fact]
    public async Task A_Message_To_An_Unknown_Session_Is_Refused()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await Answer.ReadAsync(await caller.BeginAsync("5529798706024415232", "trim it"))).ShouldRefuse(HttpStatusCode.NotFound, 1002);
    }

    /// <summary>Both sides without what differs from run to run: ids, times, and the words themselves.</summary>
    private static string Anonymous(string stream)
    {
        // How many there are is a matter of the machine's pace.
        var events = stream.Replace(": heartbeat\n\n", "", StringComparison.Ordinal);
        var ids = Regex.Replace(events, "(?<=\"id\":\")[A-Za-z0-9]{8}(?=\")", "AbCdEf12");
        var calls = Regex.Replace(ids, "\"(adk|e)-[0-9a-f-]+\"", "\"$1-0000\"");
        var times = Regex.Replace(calls, "(?<=\"timestamp\":)[0-9]+\\.?[0-9]*", "0.1");
        var words = Regex.Replace(times, "(?<=\"(text|result)\":\")([^\"\\\\]|\\\\.)*(?=\")", "words");
        return words.TrimEnd() + "\n\n";
    }

    private static async Task<string> BlockAsync(StreamReader stream)
    {
        var lines = new List<string>();
        while (await stream.ReadLineAsync(TestLimits.Token()) is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
