using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests.Credits;

public sealed class CreditsClientTests
{
    [Fact]
    public async Task The_Documented_Balance_Is_Read()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.GivesCredits();

        var balance = await fixture.Client.Credits.GetBalanceAsync(TestLimits.Token());

        (balance.Available, balance.Frozen, balance.Total).ShouldBe((25000m, 40m, 25040m));
    }

    [Fact]
    public async Task A_Balance_At_The_Top_Level_Is_Read_And_Its_Total_Made_Up()
    {
        await using var fixture = await ClientFixture.StartAsync();
        fixture.Backend.OnGet(NemoRoutes.Credits).Json("""{"available":12.5,"frozen":2}""");

        var balance = await fixture.Client.Credits.GetBalanceAsync(TestLimits.Token());

        (balance.Available, balance.Frozen, balance.Total).ShouldBe((12.5m, 2m, 14.5m));
    }
}
