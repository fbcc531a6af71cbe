using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Core.Tests.Accounts;

/// <summary>Several processes over one state folder have one account, and renew it once.</summary>
public sealed class SharedAccountTests
{
    private const string Refused = """{"code":1001,"message":"token expired"}""";

    [Fact]
    public async Task Processes_That_Start_At_Once_Ask_For_One_Account()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var second = nemo.Beside();
        await using var third = nemo.Beside();

        var credits = await Task.WhenAll(
            new[] { nemo, second, third }.SelectMany(process => new[] { process, process })
                .Select(process => Task.Run(() => process.Credits.GetAsync(process.Call, TestLimits.Token()))));

        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(1);
        nemo.Backend.RequestsTo(NemoRoutes.Credits).Select(request => request.Header("Authorization")).Distinct().ShouldHaveSingleItem();
        credits.Count(answer => answer.Notices is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Refused_Token_Is_Renewed_By_One_Process_And_Used_By_All()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside();
        nemo.Backend.OnPost(NemoRoutes.AnonymousToken).Json(FlowFixture.Token("nmv_usr_old")).Json(FlowFixture.Token("nmv_usr_new"));
        nemo.Backend.OnGet(NemoRoutes.Credits).Always(request =>
            request.Header("Authorization") is "Bearer nmv_usr_old" ? ScriptedReply.Json(Refused) : ScriptedReply.Golden("replies/credits-balance.json"));

        await Task.WhenAll(
            Task.Run(() => nemo.Credits.GetAsync(nemo.Call, TestLimits.Token())),
            Task.Run(() => other.Credits.GetAsync(other.Call, TestLimits.Token())));

        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Account_Of_Another_Client_Id_Is_Another_Account()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { ClientId = "one" });
        await using var other = nemo.Beside(settings => settings with { ClientId = "two" });

        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());
        await other.Credits.GetAsync(other.Call, TestLimits.Token());

        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Select(request => request.Header(NemoHeaders.ClientId)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Token_Of_The_Person_Is_Never_Replaced_By_A_Kept_Account()
    {
        await using var nemo = await FlowFixture.StartAsync();
        await using var other = nemo.Beside(settings => settings with { Token = "nmv_usr_mine" });
        await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());
        nemo.Backend.OnGet(NemoRoutes.Credits).Json(Refused, 401);

        await other.Credits.GetAsync(other.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.TokenInvalid);

        nemo.Backend.RequestsTo(NemoRoutes.AnonymousToken).Count.ShouldBe(1);
        nemo.Backend.RequestsTo(NemoRoutes.Credits)[^1].Header("Authorization").ShouldBe("Bearer nmv_usr_mine");
    }

    [Fact]
    public async Task Token_File_Is_Read_Again_However_Little_It_Changed()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { TokenFile = Path.Combine(settings.HomeFolder, "token") });
        var written = new DateTime(2026, 3, 18, 0, 0, 0, DateTimeKind.Utc);
        foreach (var token in (string[])["nmv_usr_one", "nmv_usr_two"])
        {
            await File.WriteAllTextAsync(nemo.Settings.TokenFile!, token);
            File.SetLastWriteTimeUtc(nemo.Settings.TokenFile!, written);
            await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());
        }

        nemo.Backend.RequestsTo(NemoRoutes.Credits).Select(request => request.Header("Authorization")).ShouldBe(["Bearer nmv_usr_one", "Bearer nmv_usr_two"]);
    }
}
