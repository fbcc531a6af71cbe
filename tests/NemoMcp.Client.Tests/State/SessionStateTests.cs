using NemoMcp.Client.Errors;
using NemoMcp.Client.State;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Sessions;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.State;

public sealed class SessionStateTests
{
    private const string Base = """{"draft":{"d":3000,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.5}}]}]},"video_infos":[{"filename":"a.mp4"}],"generated_media":[]}""";

    [Fact]
    public async Task An_Empty_Session_Has_No_Draft()
    {
        var state = await ReadAsync(Repository.ReadGolden("replies/state-empty.json"));

        state.SessionId.ShouldBe("session_xxx");
        state.TaskId.ShouldBe("task_yyy");
        state.TaskName.ShouldBe("My Video Project");
        state.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task A_Byte_That_Is_No_Text_Costs_One_Character_And_Not_The_State()
    {
        var whole = System.Text.Encoding.UTF8.GetBytes(Base.Replace("a.mp4", "a?.mp4", StringComparison.Ordinal).Replace("\"sg\"", "\"name\":\"x?y\",\"sg\"", StringComparison.Ordinal));
        byte[] harmed = [.. whole.Select(letter => letter is (byte)'?' ? (byte)0xE5 : letter)];

        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Reply(ScriptedReply.Bytes([.. """{"code":0,"data":{"state":"""u8, .. harmed, .. "}}"u8], "application/json"));

        var state = await fixture.Client.State.GetLatestAsync(GoldenBackend.Session, TestLimits.Token());

        state.Draft!.RawJson.ShouldContain("x\uFFFDy");
        state.VideoInfos!.Value[0].GetProperty("filename").GetString().ShouldBe("a\uFFFD.mp4");
    }

    [Fact]
    public async Task A_Draft_Is_Kept_As_The_Text_That_It_Came_As()
    {
        var golden = Repository.ReadGolden("replies/state-with-draft.json");

        var state = await ReadAsync(golden);

        state.Draft!.Tracks.Count.ShouldBe(3);
        state.Draft.DurationMs.ShouldBe(10000);
        state.Draft.RawJson.ShouldContain("""{"keep":[1.0,2e3,"\u00e9"]}""");
        golden.ShouldContain(state.Draft.RawJson);
        state.VideoInfos!.Value.GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"draft":{"t":[{"sg":[{"m":{"volume":0.50},"d":3000.0}],"tt":0}],"d":3000},"generated_media":[],"video_infos":[{"filename":"a.mp4"}]}""")]
    [InlineData("""{"draft":{"d":3000,"updatedAt":1,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.5,"last_modified":"now"}}]}]},"video_infos":[{"filename":"a.mp4","timestamp":5}],"generated_media":{}}""")]
    [InlineData("""{"draft":{"d":3e3,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.5}}]}]},"video_infos":[{"filename":"\u0061.mp4"}],"canvas_config":{"w":1}}""")]
    public void Order_Spelling_And_Clocks_Do_Not_Change_The_Digest(string state) => DigestOf(state).ShouldBe(DigestOf(Base));

    [Theory]
    [InlineData("""{"draft":{"d":3000,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.6}}]}]},"video_infos":[{"filename":"a.mp4"}]}""")]
    [InlineData("""{"draft":{"d":3000,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.5,"unknown":null}}]}]},"video_infos":[{"filename":"a.mp4"}]}""")]
    [InlineData("""{"draft":{"d":3000,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.5}}]}]},"video_infos":[{"filename":"a.mp4"}],"generated_media":[{"id":1}]}""")]
    [InlineData("""{"draft":{"d":3000,"t":[{"tt":0,"sg":[{"d":3000,"m":{"volume":0.5}}]}]},"video_infos":[]}""")]
    [InlineData("""{"draft":"<draft/>","video_infos":[{"filename":"a.mp4"}]}""")]
    public void Every_Real_Difference_Changes_The_Digest(string state) => DigestOf(state).ShouldNotBe(DigestOf(Base));

    [Theory]
    [InlineData("""{"code":0,"data":{"user_id":"17","user":{"id":"anon_1"},"state":{}}}""", "anon_1")]
    [InlineData("""{"code":0,"data":{"userId":"u2","state":{}}}""", "u2")]
    [InlineData("""{"code":0,"data":{"state":{"user_id":"anon_3"}}}""", "anon_3")]
    [InlineData("""{"code":0,"data":{"state":{}}}""", null)]
    public async Task The_Account_Is_Found_Where_It_May_Stand(string reply, string? user) => (await ReadAsync(reply)).UserId.ShouldBe(user);

    [Theory]
    [InlineData("""{"code":0,"data":{"draft":{"t":[]}}}""")]
    [InlineData("""{"state":{"draft":{"t":[]}}}""")]
    [InlineData("""{"draft":{"t":[]},"video_infos":null}""")]
    public async Task State_Is_Found_Without_Its_Wrappers(string reply) => (await ReadAsync(reply)).Draft.ShouldNotBeNull();

    [Fact]
    public async Task A_Broken_Escape_Does_Not_Hide_The_Timeline()
    {
        var state = await ReadAsync("""{"code":0,"data":{"state":{"draft":{"t":[{"tt":7,"sg":[{"d":5,"text":"\ud800","\udc00":"x","m":{"color":"\ud800"}}]}]}}}}""");

        state.Draft!.Tracks[0].Segments.ShouldHaveSingleItem().DurationMs.ShouldBe(5);
        state.Digest.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_Draft_In_The_Vendors_Newer_Format_Is_Opaque()
    {
        var state = await ReadAsync("""{"code":0,"data":{"state":{"draft":"<draft fps=\"30\"></draft>"}}}""");

        state.Draft.ShouldBeNull();
    }

    [Fact]
    public async Task A_Reply_Without_State_Is_Not_Taken_For_An_Empty_Session()
    {
        var problem = await Should.ThrowAsync<NemoBackendException>(() => ReadAsync("""{"code":0,"data":{}}"""));

        problem.Code.ShouldBe(NemoErrorCode.BackendRejected);
    }

    private static string DigestOf(string state)
    {
        using var document = System.Text.Json.JsonDocument.Parse(state);
        return SessionStateReader.Read(document.RootElement).Digest;
    }

    private static async Task<SessionState> ReadAsync(string reply)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Json(reply);
        return await fixture.Client.State.GetLatestAsync(GoldenBackend.Session, TestLimits.Token());
    }
}
