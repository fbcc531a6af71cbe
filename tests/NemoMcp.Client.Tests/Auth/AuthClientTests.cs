using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Auth;

public sealed class AuthClientTests
{
    [Fact]
    public async Task A_Token_Is_Asked_For_With_The_Client_Id_And_Without_A_Bearer()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesToken();

        var token = await fixture.Client.Auth.RequestAnonymousTokenAsync(new ClientId("installation-1"), TestLimits.Token());

        token.Token.ShouldBe("nmv_usr_xxxxxx");
        token.UserId.ShouldBe("anon_abc123");
        token.ExpiresAt.ShouldBe(new DateTimeOffset(2026, 3, 18, 0, 0, 0, TimeSpan.Zero));
        token.Credits.ShouldBe(100);
        var request = fixture.Backend.Requests.ShouldHaveSingleItem();
        request.Header(NemoHeaders.ClientId).ShouldBe("installation-1");
        request.Header("Authorization").ShouldBeNull();
        request.Header(NemoHeaders.SkillSource).ShouldBe("generator-youtube");
        request.BodyLength.ShouldBe(0);
        request.Header("Content-Length").ShouldBe("0");
    }

    [Theory]
    [InlineData("""{"token":"nmv_usr_top"}""")]
    [InlineData("""{"code":0,"data":{"user":"x"},"token":"nmv_usr_top"}""")]
    [InlineData("""{"code":"0","data":{"token":"nmv_usr_top","expires_at":17,"credits":"100"}}""")]
    public async Task A_Token_Is_Found_Where_Other_Descriptions_Put_It(string reply)
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.AnonymousToken).Json(reply);

        var token = await fixture.Client.Auth.RequestAnonymousTokenAsync(new ClientId("installation-1"), TestLimits.Token());

        token.Token.ShouldBe("nmv_usr_top");
        token.ExpiresAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_Reply_Without_A_Token_Is_No_Account()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnPost(NemoRoutes.AnonymousToken).Json("""{"code":0,"data":{}}""");

        var problem = await Should.ThrowAsync<NemoBackendException>(() => fixture.Client.Auth.RequestAnonymousTokenAsync(new ClientId("installation-1"), TestLimits.Token()));

        problem.Code.ShouldBe(NemoErrorCode.BackendRejected);
    }

    [Fact]
    public async Task A_Claim_Token_Is_Asked_For_Task_And_Session()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesClaimToken();

        var claim = await fixture.Client.Auth.CreateClaimTokenAsync(new TaskId("task_xxx"), GoldenBackend.Session, TestLimits.Token());

        claim.Token.ShouldBe("clm_xxx");
        claim.ExpiresIn.ShouldBe(604800);
        fixture.Backend.Requests.ShouldHaveSingleItem().ShouldBeGolden("requests/claim-token.json");
    }
}
