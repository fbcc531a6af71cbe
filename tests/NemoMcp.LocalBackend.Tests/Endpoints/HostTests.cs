using System.Net;
using System.Net.Sockets;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class HostTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Starting_Touches_No_File()
    {
        await using var backend = await RunningBackend.StartAsync(folder);

        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Taken_Port_Is_Named_With_The_Way_Out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = new Uri($"http://{taken.LocalEndpoint}");

        var problem = await Should.ThrowAsync<IOException>(() => RunningBackend.StartAsync(folder, options => options with { Address = address }));

        problem.Message.ShouldContain(address.GetLeftPart(UriPartial.Authority));
        problem.Message.ShouldContain("taken");
        problem.Message.ShouldContain("choose another");
    }

    [Theory]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://example.com:0")]
    public async Task An_Address_That_Cannot_Be_Served_Is_Named(string address)
    {
        var problem = await Should.ThrowAsync<ArgumentException>(() => RunningBackend.StartAsync(folder, options => options with { Address = new Uri(address) }));

        problem.Message.ShouldContain(new Uri(address).Host);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("rebound.example", false)]
    [InlineData("192.168.1.1", false)]
    public async Task Only_The_Names_Of_This_Machine_Are_Answered(string host, bool answered)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = (await backend.CallAsync()).With("Host", host);

        var answer = await caller.GetAsync("/api/credits/balance/simple");

        answer.Status.ShouldBe(answered ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task A_Body_Over_The_Limit_For_Json_Is_Refused()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        var answer = await caller.PostAsync("/run_sse", $$"""{"padding":"{{new string('x', 16_500_000)}}"}""");

        answer.ShouldRefuse(HttpStatusCode.RequestEntityTooLarge, 413);
    }

    [Fact]
    public async Task The_Web_Servers_Chatter_Stays_Out_Of_The_Log()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        await (await backend.CallAsync()).OpenAsync();

        backend.Log.Text.ShouldNotContain("Microsoft.AspNetCore");
    }

    [Fact]
    public async Task Waiting_For_The_Stop_Ends_With_It()
    {
        var backend = await RunningBackend.StartAsync(folder);
        var stopped = backend.Host.WaitForStopAsync(TestLimits.Token());
        stopped.IsCompleted.ShouldBeFalse();

        await backend.DisposeAsync();

        await stopped;
        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            await http.GetAsync(backend.Host.Address, TestLimits.Token());
        });
    }
}
