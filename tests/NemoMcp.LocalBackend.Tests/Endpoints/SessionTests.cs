using System.Globalization;
using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class SessionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Session_Has_Nineteen_Digits_That_No_Double_Can_Hold()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        var answer = await caller.PostAsync("/api/tasks/me/with-session/nemo_agent", """{"task_name":"project","language":"en"}""");

        JsonShape.Of(answer.Body).ShouldBe(JsonShape.OfGolden("create-session.response.json"));
        answer.Data.GetProperty("task_id").GetString().ShouldStartWith("task_");
        var id = answer.Data.GetProperty("session_id").GetString()!;
        id.ShouldMatch("^[1-9][0-9]{18}$");
        long.Parse(id, CultureInfo.InvariantCulture).ShouldBeGreaterThan(1L << 53);
    }

    [Fact]
    public async Task A_Name_Alone_Is_Enough_And_Is_Cleaned()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        var session = await caller.OpenAsync("""{"task_name":"summer\u202e\u0007 trip"}""");

        (await caller.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Data.GetProperty("task_name").GetString().ShouldBe("summer trip");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"task_name\":")]
    [InlineData("")]
    public async Task A_Body_That_Is_No_Object_Is_Refused(string body)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await caller.PostAsync("/api/tasks/me/with-session/nemo_agent", body)).ShouldRefuse(HttpStatusCode.BadRequest, 400);
    }

    [Fact]
    public async Task A_New_Session_Shows_The_Documented_Skeleton()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync("""{"task_name":"My Video Project"}""");

        var text = await (await caller.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{session}/latest")).Content.ReadAsStringAsync();

        var task = (await caller.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Data.GetProperty("task_id").GetString()!;
        text.Replace(session, "session_xxx").Replace(task, "task_yyy").ShouldBe(Repository.ReadGolden("local-backend/state-latest.response.json").Trim());
    }

    [Theory]
    [InlineData("5529798706024415232")]
    [InlineData("..%2f..%2faccounts")]
    [InlineData("session.json")]
    public async Task An_Unknown_Session_Is_Told_As_1002(string session)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await caller.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).ShouldRefuse(HttpStatusCode.NotFound, 1002);
    }

    [Fact]
    public async Task Somebody_Elses_Session_Is_As_Good_As_Unknown()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var session = await (await backend.CallAsync("owner")).OpenAsync();
        var other = await backend.CallAsync("other");

        (await other.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).ShouldRefuse(HttpStatusCode.NotFound, 1002);
        (await other.UploadAsync(session, "vtest.avi")).ShouldRefuse(HttpStatusCode.NotFound, 1002);
    }

    [Fact]
    public async Task Another_Process_On_The_Same_Folder_Answers_For_The_Session()
    {
        await using var first = await RunningBackend.StartAsync(folder);
        await using var second = await RunningBackend.StartAsync(folder);
        var caller = await first.CallAsync();
        var session = await caller.OpenAsync();
        await caller.UploadAsync(session, "box.mp4");

        var there = await caller.At(second.Http).StateAsync(session);

        there.GetProperty("video_infos").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_Session_Outlives_Its_Backend()
    {
        Caller caller;
        string session;
        await using (var first = await RunningBackend.StartAsync(folder))
        {
            caller = await first.CallAsync();
            session = await caller.OpenAsync("""{"task_name":"kept"}""");
        }

        await using var second = await RunningBackend.StartAsync(folder);

        (await caller.At(second.Http).GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Data.GetProperty("task_name").GetString().ShouldBe("kept");
    }
}
