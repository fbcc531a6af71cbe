using NemoMcp.Client.Errors;
using NemoMcp.Client.Uploads;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;
using NemoMcp.Testing.Time;

namespace NemoMcp.Client.Tests.Errors;

/// <summary>What the backend says, in status or envelope, becomes one code.</summary>
public sealed class RefusalTests
{
    public static IEnumerable<string> GoldenFiles => Documented.Select(row => (string)row[0]);

    public static TheoryData<string, int, NemoErrorCode, int?> Documented => new()
    {
        { "replies/error-token.json", 200, NemoErrorCode.TokenInvalid, 1001 },
        { "replies/error-session.json", 200, NemoErrorCode.SessionNotFound, 1002 },
        { "replies/error-credits.json", 200, NemoErrorCode.OutOfCredits, 2001 },
        { "replies/error-credits.json", 402, NemoErrorCode.OutOfCredits, 2001 },
        { "replies/error-file-type.json", 200, NemoErrorCode.UnsupportedMedia, 4001 },
        { "replies/error-file-size.json", 413, NemoErrorCode.MediaTooLarge, 4002 },
        { "replies/error-success-false.json", 200, NemoErrorCode.BackendRejected, null },
        { "replies/error-adk-session.json", 404, NemoErrorCode.SessionNotFound, null },
        { "replies/error-adk-body.json", 422, NemoErrorCode.BackendRejected, null },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_Documented_Refusal_Has_Its_Code_And_The_Backends_Words(string golden, int status, NemoErrorCode code, int? backendCode)
    {
        var problem = await RefusedAsync(ScriptedReply.Golden(golden, status));

        problem.Code.ShouldBe(code);
        problem.BackendCode.ShouldBe(backendCode);
        problem.HttpStatus.ShouldBe(status);
        problem.BackendMessage.ShouldNotBeNull();
        Repository.ReadGolden(golden).ShouldContain(problem.BackendMessage);
        problem.MayHaveArrived.ShouldBeFalse();
    }

    [Theory]
    [InlineData(401, "{}", NemoErrorCode.TokenInvalid)]
    [InlineData(402, "{}", NemoErrorCode.ExportBlocked)]
    [InlineData(404, "not found", NemoErrorCode.SessionNotFound)]
    [InlineData(403, "", NemoErrorCode.BackendRejected)]
    [InlineData(429, "{}", NemoErrorCode.RateLimited)]
    [InlineData(501, "", NemoErrorCode.BackendUnavailable)]
    [InlineData(401, """{"code":1002}""", NemoErrorCode.SessionNotFound)]
    [InlineData(500, """{"code":"2001"}""", NemoErrorCode.OutOfCredits)]
    [InlineData(200, """{"code":402,"message":"plan"}""", NemoErrorCode.ExportBlocked)]
    [InlineData(200, """{"code":429}""", NemoErrorCode.RateLimited)]
    [InlineData(200, """{"code":1011}""", NemoErrorCode.TokenInvalid)]
    [InlineData(200, """{"code":9999,"data":{"state":{}}}""", NemoErrorCode.BackendRejected)]
    [InlineData(200, """{"error":"boom"}""", NemoErrorCode.BackendRejected)]
    [InlineData(200, "<html>log in to the hotel</html>", NemoErrorCode.BackendUnavailable)]
    public async Task Status_And_Envelope_Become_One_Code_And_The_Envelope_Is_Stronger(int status, string body, NemoErrorCode code)
    {
        var problem = await RefusedAsync(ScriptedReply.Text(body, status));

        problem.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_Token_Call_That_Is_A_Bad_Request_Lacks_Its_Client_Id()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.AnonymousToken).Json("""{"detail":"X-Client-Id header is required"}""", 400);

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Auth.RequestAnonymousTokenAsync(new ClientId("x"), TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.ClientIdMissing);
        problem.BackendMessage.ShouldBe("X-Client-Id header is required");
    }

    [Theory]
    [InlineData(413, NemoErrorCode.MediaTooLarge)]
    [InlineData(415, NemoErrorCode.UnsupportedMedia)]
    public async Task An_Upload_That_Is_Refused_By_Its_Status_Is_About_The_File(int status, NemoErrorCode code)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.Upload(GoldenBackend.Session)).Reply(ScriptedReply.Empty(status));
        var file = new UploadFile { Path = Repository.Media("box.mp4"), FileName = "box.mp4", ContentType = "video/mp4" };

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Uploads.SendFileAsync(GoldenBackend.Session, file, null, TestLimits.Token()));

        problem.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("Wed, 18 Mar 2026 09:01:30 GMT", 90)]
    [InlineData("Wed, 18 Mar 2026 08:00:00 GMT", 0)]
    [InlineData("99999999", 604800)]
    [InlineData("soon", null)]
    public async Task Retry_After_Is_Read_As_Seconds_Or_Date(string value, int? seconds)
    {
        var problem = await RefusedAsync(ScriptedReply.Empty(429).WithHeader("Retry-After", value), new FakeTime());

        problem.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Fact]
    public async Task The_Backends_Words_Are_Cleaned_And_Bounded()
    {
        var words = "no\\u0000 \\u202Ecredits\\u2066 left\\r\\n now " + new string('x', 5000);

        var problem = await RefusedAsync(ScriptedReply.Json($$"""{"code":2001,"message":"{{words}}"}"""));

        problem.BackendMessage!.ShouldStartWith("no credits left now xxx");
        problem.BackendMessage!.Length.ShouldBe(300);
    }

    [Fact]
    public async Task A_Reply_Larger_Than_The_Limit_Is_Not_Read_Into_Memory()
    {
        await using var fixture = await ClientFixture.StartAsync(new NemoClientOptions { MaxReplyBytes = 1000 });
        var large = $"{{\"code\":0,\"data\":{{\"state\":{{\"draft\":\"{new string('x', 2000)}\"}}}}}}";
        fixture.Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Json(large).Reply(ScriptedReply.Bytes(System.Text.Encoding.UTF8.GetBytes(large), "application/json"));

        for (var announced = 0; announced < 2; announced++)
        {
            var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.State.GetLatestAsync(GoldenBackend.Session, TestLimits.Token()));
            problem.Code.ShouldBe(NemoErrorCode.BackendRejected);
        }
    }

    // The claim token: about a session, and never asked again.
    private static async Task<NemoBackendException> RefusedAsync(ScriptedReply reply, TimeProvider? clock = null)
    {
        await using var fixture = await ClientFixture.StartAsync(clock: clock);
        fixture.Backend.OnPost(NemoRoutes.ClaimToken).Reply(reply);
        return await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Auth.CreateClaimTokenAsync(new TaskId("task"), GoldenBackend.Session, TestLimits.Token()));
    }
}
