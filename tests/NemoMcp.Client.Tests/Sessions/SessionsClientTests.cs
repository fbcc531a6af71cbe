using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Sessions;

public sealed class SessionsClientTests
{
    [Fact]
    public async Task A_Session_Is_Opened_Under_A_Task()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesSession();

        var opened = await fixture.Client.Sessions.CreateAsync("project", "en", TestLimits.Token());

        opened.Session.ShouldBe(GoldenBackend.Session);
        opened.Task!.Value.Value.ShouldBe("task_xxx");
        opened.UserId.ShouldBe("anon_abc123");
        fixture.Backend.Requests.ShouldHaveSingleItem().ShouldBeGolden("requests/create-session.json");
    }

    [Fact]
    public async Task A_Language_That_Is_Not_Known_Is_Left_Out()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesSession();

        await fixture.Client.Sessions.CreateAsync("project", null, TestLimits.Token());

        fixture.Backend.Requests.ShouldHaveSingleItem().BodyText.ShouldBe("""{"task_name":"project"}""");
    }

    [Theory]
    [InlineData("""{"session_id":"5529798706024415232","task_id":"t"}""")]
    [InlineData("""{"code":0,"data":{"task_id":"t"},"session_id":"5529798706024415232"}""")]
    [InlineData("""{"code":0,"data":{"session_id":5529798706024415232,"task_id":"t"}}""")]
    [InlineData("""{"data":{"sessionId":5529798706024415232,"taskId":"t"}}""")]
    public async Task The_Ids_Keep_Every_Digit_Wherever_They_Stand(string reply)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.CreateSession).Json(reply);

        var opened = await fixture.Client.Sessions.CreateAsync("project", "en", TestLimits.Token());

        opened.Session.Value.ShouldBe("5529798706024415232");
        opened.Task!.Value.Value.ShouldBe("t");
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"session_id":5.5e18}}""")]
    [InlineData("""{"code":0,"data":{"session_id":"../../etc"}}""")]
    [InlineData("""{"code":0,"data":null}""")]
    [InlineData("""{"code":0,"data":[]}""")]
    [InlineData("[]")]
    public async Task What_Cannot_Be_An_Id_Is_Not_Taken_For_One(string reply)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.CreateSession).Json(reply);

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Sessions.CreateAsync("project", "en", TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.BackendRejected);
    }
}
