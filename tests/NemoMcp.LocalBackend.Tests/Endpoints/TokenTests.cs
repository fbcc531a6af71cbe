using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;
using NemoMcp.Testing.Time;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class TokenTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Token_Looks_As_Documented_And_Lives_Seven_Days()
    {
        var clock = new FakeTime();
        await using var backend = await RunningBackend.StartAsync(folder, clock: clock);

        var answer = await Answer.ReadAsync(await Caller.TokenAsync(backend.Http, "a-client"));

        JsonShape.Of(answer.Body).ShouldBe(JsonShape.OfGolden("anonymous-token.response.json"));
        answer.Data.GetProperty("token").GetString()!.ShouldMatch("^nmv_usr_[A-Za-z0-9_-]{40,}$");
        answer.Data.GetProperty("user_id").GetString()!.ShouldMatch("^anon_[0-9a-f]{16}$");
        answer.Data.GetProperty("expires_at").GetDateTimeOffset().ShouldBe(clock.GetUtcNow().AddDays(7));
        answer.Data.GetProperty("credits").GetDecimal().ShouldBe(100);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_Token_Is_Refused_Without_A_Client_Id_Of_At_Most_64_Characters(string? clientId)
    {
        await using var backend = await RunningBackend.StartAsync(folder);

        var answer = await Answer.ReadAsync(await Caller.TokenAsync(backend.Http, clientId));

        answer.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        answer.Message.ShouldContain("X-Client-Id");
    }

    [Fact]
    public async Task The_Same_Client_Gets_Another_Token_For_The_Same_Account()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var first = await Answer.ReadAsync(await Caller.TokenAsync(backend.Http, "same"));
        var session = await (await backend.CallAsync("same")).OpenAsync();

        var second = await Answer.ReadAsync(await Caller.TokenAsync(backend.Http, "same"));

        second.Data.GetProperty("user_id").GetString().ShouldBe(first.Data.GetProperty("user_id").GetString());
        second.Data.GetProperty("token").GetString().ShouldNotBe(first.Data.GetProperty("token").GetString());
        (await (await backend.CallAsync("same")).StateAsync(session)).GetProperty("draft").GetRawText().ShouldBe("{}");
    }

    [Theory]
    [InlineData("GET", "/api/credits/balance/simple")]
    [InlineData("POST", "/api/tasks/me/with-session/nemo_agent")]
    [InlineData("POST", "/run_sse")]
    [InlineData("GET", "/api/state/nemo_agent/me/5529798706024415232/latest")]
    [InlineData("POST", "/api/upload-video/nemo_agent/me/5529798706024415232")]
    [InlineData("POST", "/api/auth/claim-token")]
    [InlineData("POST", "/api/render/proxy/lambda")]
    [InlineData("GET", "/api/render/proxy/lambda/render_1")]
    [InlineData("POST", "/api/render/proxy/lambda/render_1/cancel")]
    [InlineData("GET", "/api/render/proxy/render_1/download")]
    public async Task A_Token_That_Was_Not_Issued_Here_Opens_Nothing(string method, string path)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var stranger = new Caller(backend.Http, "nmv_usr_made_somewhere_else");

        var answer = await Answer.ReadAsync(await stranger.SendAsync(new HttpMethod(method), path));

        answer.ShouldRefuse(HttpStatusCode.Unauthorized, 1001);
    }

    [Fact]
    public async Task A_Token_Expires()
    {
        var clock = new FakeTime();
        await using var backend = await RunningBackend.StartAsync(folder, clock: clock);
        var caller = await backend.CallAsync();
        (await caller.GetAsync("/api/credits/balance/simple")).Code.ShouldBe(0);

        clock.Advance(TimeSpan.FromDays(7));

        (await caller.GetAsync("/api/credits/balance/simple")).ShouldRefuse(HttpStatusCode.Unauthorized, 1001);
    }

    [Fact]
    public async Task No_Token_Lies_On_Disk_Or_In_The_Log()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        var state = await caller.GetAsync($"/api/state/nemo_agent/me/{session}/latest");
        var claim = await caller.PostAsync("/api/auth/claim-token", $$"""{"task_id":"{{state.Data.GetProperty("task_id").GetString()}}","session_id":"{{session}}"}""");
        var secrets = new[] { caller.Token, claim.Data.GetProperty("claim_token").GetString()! };

        JsonShape.Of(claim.Body).ShouldBe(JsonShape.OfGolden("claim-token.response.json"));
        claim.Data.GetProperty("expires_in").GetInt64().ShouldBe(604800);
        secrets[1].ShouldStartWith("clm_");
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            secrets.ShouldAllBe(secret => !file.Contains(secret) && !File.ReadAllText(file).Contains(secret), file);
        }

        secrets.ShouldAllBe(secret => !backend.Log.Text.Contains(secret));
    }

    [Fact]
    public async Task A_Claim_Token_Is_Refused_For_Another_Task_Or_An_Unknown_Session()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();

        var wrong = await caller.PostAsync("/api/auth/claim-token", $$"""{"task_id":"task_of_another","session_id":"{{session}}"}""");
        var unknown = await caller.PostAsync("/api/auth/claim-token", """{"task_id":"task_xxx","session_id":"5529798706024415232"}""");

        wrong.ShouldRefuse(HttpStatusCode.BadRequest, 400);
        unknown.ShouldRefuse(HttpStatusCode.NotFound, 1002);
    }
}
