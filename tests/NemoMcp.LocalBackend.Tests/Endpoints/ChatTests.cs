using System.Globalization;
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
        var (caller, session) = await WithFilmAsync(backend);

        var transcript = await caller.SayAsync(session, "shorten it to 3 seconds");

        var draft = transcript.Events[1].GetProperty("actions").GetProperty("stateDelta").GetProperty("draft");
        draft.GetRawText().ShouldBe((await caller.DraftAsync(session)).GetRawText());
        Anonymous(transcript.Raw.Replace(draft.GetRawText(), "{}")).ShouldBe(Anonymous(Repository.ReadGolden("local-backend/sse-edit.txt")));
    }

    [Fact]
    public async Task The_Whole_Reply_Follows_Its_Fragment_In_The_Same_Invocation()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await WithFilmAsync(backend);

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
        var (caller, session) = await WithFilmAsync(backend);
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

    [Fact]
    public async Task A_Silent_Edit_Changes_The_Draft_Without_A_Word()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 1 });
        var (caller, session) = await WithFilmAsync(backend);

        var transcript = await caller.SayAsync(session, "shorten it to 3 seconds");

        transcript.HasEdited.ShouldBeTrue();
        transcript.Replies.ShouldBeEmpty();
        transcript.Fragments.ShouldBeEmpty();
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }

    [Fact]
    public async Task A_Request_Can_Ask_For_Silence_Or_For_Words()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 0.5 });
        var (caller, session) = await WithFilmAsync(backend);

        var silent = await caller.With("X-Nemo-Chaos", "silent=1").SayAsync(session, "shorten it to 5 seconds");
        var spoken = await caller.With("X-Nemo-Chaos", "silent=0; edit_seconds=0").SayAsync(session, "shorten it to 3 seconds");

        silent.Replies.ShouldBeEmpty();
        spoken.Replies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_Could_Not_Be_Done_Is_Always_Said()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 1 });
        var (caller, session) = await WithFilmAsync(backend);

        var partly = await caller.SayAsync(session, "shorten it to 3 seconds and add captions");
        var notAtAll = await caller.SayAsync(session, "remove the background with your mind");

        partly.HasEdited.ShouldBeTrue();
        partly.Replies.Single().ShouldContain("caption", Case.Insensitive);
        notAtAll.HasEdited.ShouldBeFalse();
        notAtAll.Replies.Single().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_Same_Seed_Falls_Silent_At_The_Same_Messages_And_At_About_The_Given_Share()
    {
        var first = await SilencesAsync(seed: 7);
        var again = await SilencesAsync(seed: 7);
        var other = await SilencesAsync(seed: 8);

        again.ShouldBe(first);
        other.ShouldNotBe(first);
        first.Count(silent => silent).ShouldBeInRange(4, 16);
    }

    [Fact]
    public async Task An_Edit_Uses_What_Was_Uploaded_Since_The_Last_One()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var (caller, session) = await WithFilmAsync(backend);
        await caller.SayAsync(session, "make it vertical");
        var before = (await caller.DraftAsync(session)).GetProperty("d").GetInt64();
        await caller.UploadAsync(session, "vtest.avi");

        await caller.SayAsync(session, "make it square");
        await caller.SayAsync(session, "make it vertical");

        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBeInRange(before + 79_300, before + 79_700);
    }

    [Fact]
    public async Task A_Client_That_Hangs_Up_Neither_Stops_Nor_Undoes_The_Edit()
    {
        var clock = new FakeTime();
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromSeconds(20) }, clock);
        var (caller, session) = await WithFilmAsync(backend);

        (await caller.BeginAsync(session, "shorten it to 3 seconds")).Dispose();
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(20));
        clock.Advance(TimeSpan.FromSeconds(20));

        // The next edit waits for the end of the first: no other sign of it can reach somebody who left.
        await caller.With("X-Nemo-Chaos", "edit_seconds=0").SayAsync(session, "make it square");
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }

    [Fact]
    public async Task A_Second_Edit_Waits_Its_Turn_In_Another_Process_Too()
    {
        var clock = new FakeTime();
        await using var first = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromSeconds(20) }, clock);
        await using var second = await RunningBackend.StartAsync(folder);
        var (caller, session) = await WithFilmAsync(first);

        using var begun = await caller.BeginAsync(session, "shorten it to 5 seconds");
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(20));
        var waiting = caller.At(second.Http).SayAsync(session, "trim 2 seconds off the start");
        (await caller.At(second.Http).DraftAsync(session)).GetRawText().ShouldBe("{}");
        waiting.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(20));

        (await waiting).HasEdited.ShouldBeTrue();
        (await caller.DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
    }

    [Fact]
    public async Task A_Backend_That_Ends_Keeps_The_Edit_That_It_Has_Begun()
    {
        var clock = new FakeTime();
        Caller caller;
        string session;
        await using (var first = await RunningBackend.StartAsync(folder, options => options with { EditTime = TimeSpan.FromMinutes(5) }, clock))
        {
            (caller, session) = await WithFilmAsync(first);
            using var begun = await caller.BeginAsync(session, "shorten it to 3 seconds");
            await clock.WaitForTimerAsync(left => left == TimeSpan.FromMinutes(5));
        }

        await using var second = await RunningBackend.StartAsync(folder);
        (await caller.At(second.Http).DraftAsync(session)).GetProperty("d").GetInt64().ShouldBe(3000);
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

    private static async Task<(Caller Caller, string Session)> WithFilmAsync(RunningBackend backend)
    {
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        (await caller.UploadAsync(session, "box.mp4")).Code.ShouldBe(0);
        return (caller, session);
    }

    private async Task<bool[]> SilencesAsync(int seed)
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { SilentShare = 0.5, Seed = seed });
        var (caller, session) = await WithFilmAsync(backend);
        var silences = new List<bool>();
        for (var number = 1; number <= 20; number++)
        {
            var transcript = await caller.SayAsync(session, string.Create(CultureInfo.InvariantCulture, $"add the title 'number {number}'"));
            transcript.HasEdited.ShouldBeTrue();
            silences.Add(transcript.Replies.Count == 0);
        }

        return [.. silences];
    }

    /// <summary>Both sides without what differs from run to run: ids, times, and the words themselves.</summary>
    private static string Anonymous(string stream)
    {
        var ids = Regex.Replace(stream, "(?<=\"id\":\")[A-Za-z0-9]{8}(?=\")", "AbCdEf12");
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
