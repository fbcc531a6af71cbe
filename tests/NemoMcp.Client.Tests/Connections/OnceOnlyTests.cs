using System.Net;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Client.Uploads;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Connections;

/// <summary>What may cost credits leaves once, whatever the connection does.</summary>
public sealed class OnceOnlyTests : IDisposable
{
    private readonly NemoClientFactory factory = new(new NemoClientOptions(), new TestLog(), TimeProvider.System);

    public static TheoryData<string> Changes => ["message", "session", "submit", "cancel", "token", "claim", "upload"];

    public void Dispose() => factory.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_Change_Whose_Connection_Closes_After_The_Request_Arrives_Once(string change)
    {
        await using var server = new RawServer();
        var client = factory.Create(server.Address, ClientFixture.Call);

        var problem = await Should.ThrowAsync<NemoBackendException>(() => MakeAsync(change, client));

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeTrue();
        server.Requests.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_Change_Does_Not_Use_A_Connection_Again_That_May_Be_Closing(string change)
    {
        await using var server = new RawServer(answers: 2);
        var client = factory.Create(server.Address, ClientFixture.Call);
        await client.Credits.GetBalanceAsync(TestLimits.Token());
        await IgnoringTheReplyAsync(() => MakeAsync(change, client));

        var problem = await Should.ThrowAsync<NemoBackendException>(() => MakeAsync(change, client));

        problem.MayHaveArrived.ShouldBeTrue();
        server.Requests.ShouldBe(3);
        server.Connections.ShouldBe(3);
    }

    [Fact]
    public async Task The_Danger_Is_Real_Sockets_Repeat_A_Request_Without_Content()
    {
        await using var server = new RawServer();
        using var handler = new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero };
        using var careless = new HttpClient(handler);

        await Should.ThrowAsync<HttpRequestException>(() => careless.PostAsync(server.Address, content: null, TestLimits.Token()));

        server.Requests.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_Message_That_Nobody_Listens_To_Has_Not_Arrived()
    {
        var client = factory.Create(NobodyThere(), ClientFixture.Call);

        var problem = await Should.ThrowAsync<NemoBackendException>(() => MakeAsync("message", client));

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBeFalse();
    }

    // Not through the door: asking for a name would leave the machine.
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public void What_Fails_Before_The_Connection_Stands_Has_Not_Arrived(HttpRequestError error, bool mayHaveArrived)
    {
        var problem = TransportFailure.Of(new HttpRequestException(error), body: null);

        problem.Code.ShouldBe(NemoErrorCode.BackendUnavailable);
        problem.MayHaveArrived.ShouldBe(mayHaveArrived);
    }

    [Fact]
    public async Task Reading_The_Same_Answer_Again_Does_Not_Send_The_Message_Again()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Run).Always(ScriptedReply.Events("""{"text":"done"}"""));
        var answer = fixture.Client.Chat.SendAsync(GoldenBackend.Session, "shorten it", TestLimits.Token());
        await answer.ToListAsync(TestLimits.Token());

        await Should.ThrowAsync<InvalidOperationException>(async () => await answer.ToListAsync(TestLimits.Token()));

        fixture.Backend.Requests.Count.ShouldBe(1);
    }

    private static async Task MakeAsync(string change, NemoClient client)
    {
        var token = TestLimits.Token();
        var session = GoldenBackend.Session;
        switch (change)
        {
            case "message":
                await client.Chat.SendAsync(session, "shorten it", token).ToListAsync(token);
                break;
            case "session":
                await client.Sessions.CreateAsync("project", "en", token);
                break;
            case "submit":
                await client.Renders.SubmitAsync(new RenderRequest(new RenderId("render_1"), session, Draft, new RenderOutput()), token);
                break;
            case "cancel":
                await client.Renders.CancelAsync(new RenderId("render_1"), token);
                break;
            case "token":
                await client.Auth.RequestAnonymousTokenAsync(new ClientId("installation"), token);
                break;
            case "claim":
                await client.Auth.CreateClaimTokenAsync(new TaskId("task"), session, token);
                break;
            default:
                var file = new UploadFile { Path = Repository.Media("box.mp4"), FileName = "box.mp4", ContentType = "video/mp4" };
                await client.Uploads.SendFileAsync(session, file, null, token);
                break;
        }
    }

    private static DraftDocument Draft { get; } = new() { RawJson = "{}", DurationMs = 0, Tracks = [] };

    // The raw server answers everything with a balance, which is an answer but not to every question.
    private static async Task IgnoringTheReplyAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (NemoBackendException problem) when (problem.Code is NemoErrorCode.BackendRejected)
        {
        }
    }

    private static Uri NobodyThere()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}
