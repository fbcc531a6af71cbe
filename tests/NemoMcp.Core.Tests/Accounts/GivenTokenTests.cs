using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Accounts;

public sealed class GivenTokenTests
{
    [Fact]
    public async Task Token_Of_The_Person_Is_Used_As_It_Is()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { Token = "nmv_usr_mine" });

        var credits = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        credits.Account.ShouldBe("token");
        credits.RegisterUrl.ShouldBeNull();
        nemo.Backend.RequestsTo(NemoRoutes.Credits)[0].Header("Authorization").ShouldBe("Bearer nmv_usr_mine");
        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_Token_Of_The_Person_Is_Told_And_Never_Replaced()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { Token = "nmv_usr_mine" });
        nemo.Backend.OnGet(NemoRoutes.Credits).Json("""{"code":1001,"message":"bad token"}""", 401);

        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.TokenInvalid);

        nemo.Backend.RequestsTo(NemoRoutes.Credits).Count.ShouldBe(1);
        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).ShouldBeEmpty();
    }

    [Fact]
    public async Task Token_File_Is_Read_Again_When_It_Changes()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { TokenFile = Path.Combine(settings.HomeFolder, "token") });
        await File.WriteAllTextAsync(nemo.Settings.TokenFile!, "nmv_usr_one\n");
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        await File.WriteAllTextAsync(nemo.Settings.TokenFile!, "nmv_usr_another\n");
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        nemo.Backend.RequestsTo(NemoRoutes.Credits).Select(request => request.Header("Authorization")).ShouldBe(["Bearer nmv_usr_one", "Bearer nmv_usr_another"]);
    }

    [Fact]
    public async Task Missing_Token_File_Is_Named()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { TokenFile = Path.Combine(settings.HomeFolder, "nowhere") });

        var failure = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.SettingsInvalid);

        failure.Subject!.ShouldContain("nowhere");
    }
}
