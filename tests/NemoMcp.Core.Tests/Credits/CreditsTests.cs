using NemoMcp.Core.Tests.Fixtures;
using NemoMcp.Protocol;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Credits;

public sealed class CreditsTests
{
    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public async Task Credits_Are_Low_Under_One_Editing_Session(int available, bool low)
    {
        await using var nemo = await FlowFixture.StartAsync();
        nemo.Backend.OnGet(NemoRoutes.Credits).Json($$$"""{"code":0,"data":{"available":{{{available}}},"frozen":1,"total":100}}""");

        var credits = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token());

        credits.Available.ShouldBe(available);
        credits.Frozen.ShouldBe(1);
        credits.Low.ShouldBe(low);
        credits.RegisterUrl.ShouldBe("https://nemovideo.com/register?bind=anon_abc123def4567890");
        credits.Estimates.Edit.ShouldBe(50);
    }

    [Fact]
    public async Task Backend_That_Is_Down_Is_Named()
    {
        await using var nemo = await FlowFixture.StartAsync(settings => settings with { ApiUrl = new Uri("http://127.0.0.1:9") });
        nemo.Backend.OnGet(NemoRoutes.Credits).Json("{}", 501);

        var failure = await nemo.Credits.GetAsync(nemo.Call, TestLimits.Token()).ShouldFailAsync(NemoErrorCode.BackendUnavailable);

        failure.Subject.ShouldBe("http://127.0.0.1:9");
    }
}
