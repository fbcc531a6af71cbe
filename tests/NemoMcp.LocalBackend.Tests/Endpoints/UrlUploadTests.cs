using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class UrlUploadTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Url_On_An_Allowed_Host_Is_Fetched()
    {
        await using var source = await RunningBackend.StartAsync(folder);
        var address = await PublishAsync(source);
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { UrlAllow = ["127.0.0.1"] });
        var caller = await backend.CallAsync();

        var answer = await FetchAsync(caller, address);

        JsonShape.Of(answer.Body).ShouldBe(JsonShape.OfGolden("upload.response.json"));
        answer.Data.GetProperty("files")[0].GetProperty("width").GetInt32().ShouldBe(640);
    }

    [Fact]
    public async Task This_Machine_Is_Refused_Unless_It_Is_Allowed()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var address = await PublishAsync(backend);

        var answer = await FetchAsync(caller, address);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        answer.Message.ShouldContain("private");
    }

    [Theory]
    [InlineData("http://localhost:1/a.mp4")]
    [InlineData("http://10.0.0.1/a.mp4")]
    [InlineData("http://172.31.0.1/a.mp4")]
    [InlineData("http://192.168.1.1/a.mp4")]
    [InlineData("http://100.64.0.1/a.mp4")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://0.0.0.0:1/a.mp4")]
    [InlineData("http://2130706433:1/a.mp4")]
    [InlineData("http://0x7f.1:1/a.mp4")]
    [InlineData("http://[::1]:1/a.mp4")]
    [InlineData("http://[::ffff:127.0.0.1]:1/a.mp4")]
    [InlineData("http://[64:ff9b::7f00:1]:1/a.mp4")]
    [InlineData("http://[2002:7f00:1::]:1/a.mp4")]
    [InlineData("http://[fe80::1]:1/a.mp4")]
    [InlineData("http://[fd00::1]:1/a.mp4")]
    public async Task Private_Addresses_Are_Refused_However_They_Are_Written(string address)
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { UrlAllow = ["media.example"] });
        var caller = await backend.CallAsync();

        var answer = await FetchAsync(caller, address);

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        answer.Message.ShouldContain("private");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/a.mp4")]
    [InlineData("http://user:secret@127.0.0.1/a.mp4")]
    [InlineData("a.mp4")]
    public async Task Only_Plain_Http_Addresses_Are_Taken(string address)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await FetchAsync(caller, address)).ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    [Fact]
    public async Task A_Redirect_To_A_Private_Address_Is_Refused()
    {
        await using var redirecting = await OtherServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = $"http://localhost:{context.Connection.LocalPort}/inside.mp4";
            return Task.CompletedTask;
        });
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { UrlAllow = ["127.0.0.1"] });
        var caller = await backend.CallAsync();

        var answer = await FetchAsync(caller, $"{redirecting.Address}outside.mp4");

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        answer.Message.ShouldContain("localhost is a private address");
        redirecting.Paths.ShouldBe(["/outside.mp4"]);
    }

    [Fact]
    public async Task A_File_Over_The_Limit_Is_Refused_While_It_Arrives()
    {
        await using var endless = await OtherServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[10_000], context.RequestAborted);
            }
        });
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { UrlAllow = ["127.0.0.1"], MaxUploadBytes = 1_000_000 });
        var caller = await backend.CallAsync();

        (await FetchAsync(caller, $"{endless.Address}endless.mp4")).ShouldRefuse(HttpStatusCode.OK, 4002);
    }

    [Fact]
    public async Task A_Source_That_Fails_Is_Named()
    {
        await using var failing = await OtherServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { UrlAllow = ["127.0.0.1"] });
        var caller = await backend.CallAsync();

        var answer = await FetchAsync(caller, $"{failing.Address}gone.mp4");

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        answer.Message.ShouldContain("404");
        answer.Message.ShouldContain("gone.mp4");
    }

    private static async Task<string> PublishAsync(RunningBackend backend)
    {
        var caller = await backend.CallAsync("publisher");
        return (await caller.UploadAsync(await caller.OpenAsync(), "box.mp4")).Data.GetProperty("files")[0].GetProperty("cdn_url").GetString()!;
    }

    private static async Task<Answer> FetchAsync(Caller caller, string address) =>
        await caller.PostAsync($"/api/upload-video/nemo_agent/me/{await caller.OpenAsync()}", $$"""{"urls":["{{address}}"],"source_type":"url"}""");
}
