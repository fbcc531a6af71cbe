using System.Net;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Chat;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Client.Tests.Chat;

public sealed class ChatClientTests
{
    [Fact]
    public async Task A_Message_Is_Sent_As_Documented()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Events("""{"text":"done"}""");

        await SendAsync(fixture, "<message>").ToListAsync();

        var request = fixture.Backend.Requests.ShouldHaveSingleItem();
        request.ShouldBeGolden("requests/run_sse.json");
        request.Header("Accept").ShouldBe("text/event-stream");
    }

    [Fact]
    public async Task Nothing_Leaves_Before_The_Answer_Is_Read()
    {
        await using var fixture = await ClientFixture.StartAsync();

        _ = SendAsync(fixture);

        fixture.Backend.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_Are_Told_As_They_Come_And_Comments_Are_Signs_Of_Life()
    {
        var (first, second, third) = (new ScriptedGate(), new ScriptedGate(), new ScriptedGate());
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream("data: {\"type\":\"tool_call\",\"name\":\"edit\"}\n\n", first, ": heartbeat\n\n", second, "data: {\"text\":", third, "\"done\"}\n\n"));
        await using var events = SendAsync(fixture).GetAsyncEnumerator();

        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.ShouldBe(new ChatEvent.ToolCall("edit"));
        first.Open();
        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.ShouldBeOfType<ChatEvent.Heartbeat>();
        second.Open();
        await third.Reached;
        third.Open();
        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.ShouldBe(new ChatEvent.Text("done"));
        (await events.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_Stream_That_Breaks_Off_May_Have_Changed_Something()
    {
        var seen = new ScriptedGate();
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream("data: {\"type\":\"tool_call\",\"name\":\"edit\"}\n\n", seen, ScriptedPart.Cut));
        await using var events = SendAsync(fixture).GetAsyncEnumerator();
        await events.MoveNextAsync();
        seen.Open();

        var problem = await Should.ThrowAsync<NemoBackendException>(async () => await events.MoveNextAsync());

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeTrue();
        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("replies/error-credits.json", 200, NemoErrorCode.OutOfCredits)]
    [InlineData("replies/error-session.json", 200, NemoErrorCode.SessionNotFound)]
    [InlineData("replies/error-adk-session.json", 404, NemoErrorCode.SessionNotFound)]
    [InlineData("replies/error-adk-body.json", 422, NemoErrorCode.BackendRejected)]
    [InlineData("replies/error-token.json", 401, NemoErrorCode.TokenInvalid)]
    public async Task A_Refusal_In_Place_Of_The_Stream_Is_Typed_And_Did_Nothing(string golden, int status, NemoErrorCode code)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Golden(golden, status);

        var problem = await Should.ThrowAsync<NemoBackendException>(async () => await SendAsync(fixture).ToListAsync());

        problem.Code.ShouldBe(code);
        problem.MayHaveArrived.ShouldBeFalse();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task A_Failure_Before_The_Stream_May_Have_Arrived_And_Is_Not_Repeated(int status)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Text("bad gateway", status));

        var problem = await Should.ThrowAsync<NemoBackendException>(async () => await SendAsync(fixture).ToListAsync());

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeTrue();
        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Credits_That_Run_Out_In_The_Middle_Are_Typed_And_Something_May_Have_Changed()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream(Repository.ReadGolden("streams/credits-run-out.txt")));

        var problem = await Should.ThrowAsync<NemoBackendException>(async () => await SendAsync(fixture).ToListAsync());

        problem.Code.ShouldBe(NemoErrorCode.OutOfCredits);
        problem.BackendCode.ShouldBe(2001);
        problem.MayHaveArrived.ShouldBeTrue();
    }

    [Fact]
    public async Task An_Answer_That_Is_Not_Streamed_Is_Read_All_The_Same()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Json("""[{"author":"nemo_agent","content":{"parts":[{"text":"Done."}]}}]""");

        (await SendAsync(fixture).ToListAsync()).Outline().ShouldBe("text Done.");
    }

    [Fact]
    public async Task A_Web_Page_Is_No_Answer()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Text("<html>", contentType: "text/html"));

        var problem = await Should.ThrowAsync<NemoBackendException>(async () => await SendAsync(fixture).ToListAsync());

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeTrue();
        problem.HttpStatus.ShouldBe((int)HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_Line_Of_Four_Megabytes_Is_Read_Whole_And_So_Is_What_Follows()
    {
        await using var fixture = await ClientFixture.StartAsync();
        var text = string.Concat(Enumerable.Repeat("A scene with a plaza at dawn. ", 140_000));
        fixture.Backend.OnPost(NemoRoutes.Run).Events($$"""{"text":"{{text}}"}""", """{"text":"Done."}""");

        var events = await SendAsync(fixture).ToListAsync();

        text.Length.ShouldBeGreaterThan(4 * 1024 * 1024);
        events.OfType<ChatEvent.Text>().Select(item => item.Content).ShouldBe([text, "Done."]);
    }

    [Fact]
    public async Task A_Line_Beyond_The_Limit_Breaks_The_Answer_Whose_Beginning_Was_Heard()
    {
        await using var fixture = await ClientFixture.StartAsync();
        var limit = new NemoClientOptions().MaxEventBytes;
        fixture.Backend.OnPost(NemoRoutes.Run).Events("""{"text":"Working."}""", $$"""{"text":"{{new string('x', limit)}}"}""");
        var heard = new List<ChatEvent>();

        var problem = await Should.ThrowAsync<NemoBackendException>(async () =>
        {
            await foreach (var item in SendAsync(fixture))
            {
                heard.Add(item);
            }
        });

        heard.Outline().ShouldBe("text Working.");
        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeTrue();
        problem.Message.ShouldContain($"{limit} bytes");
    }

    [Fact]
    public async Task A_Stream_That_Never_Ends_Is_Ended_At_The_Limit()
    {
        var (clock, never) = (new FakeTime(), new ScriptedGate());
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream("data: {\"text\":\"almost\"}\n\n", never));
        await using var events = SendAsync(fixture).GetAsyncEnumerator();
        await events.MoveNextAsync();
        var next = events.MoveNextAsync().AsTask();

        clock.Advance(TimeSpan.FromMinutes(20));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => next);
        problem.Code.ShouldBe(NemoErrorCode.BackendTimeout);
        problem.MayHaveArrived.ShouldBeTrue();
    }

    [Fact]
    public async Task A_Caller_Who_Gives_Up_Gets_His_Own_Cancellation()
    {
        var never = new ScriptedGate();
        using var caller = new CancellationTokenSource();
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream("data: {\"text\":\"almost\"}\n\n", never));
        await using var events = fixture.Client.Chat.SendAsync(GoldenBackend.Session, "shorten it", caller.Token).GetAsyncEnumerator();
        await events.MoveNextAsync();
        var next = events.MoveNextAsync().AsTask();

        await caller.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => next)).CancellationToken.ShouldBe(caller.Token);
    }

    [Fact]
    public async Task A_Reader_Who_Stops_Early_Leaves_Nothing_Behind()
    {
        var never = new ScriptedGate();
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Reply(ScriptedReply.Stream(": beat\n\n", never));

        await foreach (var chatEvent in SendAsync(fixture))
        {
            chatEvent.ShouldBeOfType<ChatEvent.Heartbeat>();
            break;
        }

        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    private static IAsyncEnumerable<ChatEvent> SendAsync(ClientFixture fixture, string message = "shorten it") =>
        fixture.Client.Chat.SendAsync(GoldenBackend.Session, message, TestLimits.Token());
}
