using System.Net;
using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.Testing;
using NemoMcp.Testing.Time;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

public sealed class CreditsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_New_Account_Has_What_The_Settings_Give()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 120 });
        var caller = await backend.CallAsync();

        var answer = await caller.GetAsync("/api/credits/balance/simple");

        JsonShape.Of(answer.Body).ShouldBe(JsonShape.OfGolden("credits-balance.response.json"));
        (await BalanceAsync(caller)).ShouldBe((120, 0, 120));
        (await Answer.ReadAsync(await Caller.TokenAsync(backend.Http, "test-client"))).Data.GetProperty("credits").GetDecimal().ShouldBe(120);
    }

    [Fact]
    public async Task Editing_Costs_Fifty_Once_Per_Session()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 100 });
        var caller = await backend.CallAsync();
        var session = await WithFilmAsync(caller);

        await caller.SayAsync(session, "shorten it to 5 seconds");
        (await BalanceAsync(caller)).ShouldBe((50, 0, 50));
        await caller.SayAsync(session, "make it square");
        (await BalanceAsync(caller)).ShouldBe((50, 0, 50));
        await caller.SayAsync(await WithFilmAsync(caller), "shorten it to 5 seconds");
        (await BalanceAsync(caller)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_Film_Of_Words_Costs_A_Generation()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 160 });
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();

        (await caller.SayAsync(session, "make a video about tea: its history; its kinds")).HasEdited.ShouldBeTrue();
        (await BalanceAsync(caller)).ShouldBe((60, 0, 60));
        await caller.SayAsync(session, "make it square");
        (await BalanceAsync(caller)).ShouldBe((60, 0, 60));
        (await Answer.ReadAsync(await caller.BeginAsync(await caller.OpenAsync(), "make a video about tea"))).ShouldRefuse(HttpStatusCode.OK, 2001);
    }

    [Fact]
    public async Task An_Edit_That_Cannot_Be_Paid_Is_Refused_In_Words_And_Not_In_A_Stream()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 49 });
        var caller = await backend.CallAsync();
        var session = await WithFilmAsync(caller);

        var answer = await Answer.ReadAsync(await caller.BeginAsync(session, "shorten it to 5 seconds"));

        answer.ShouldRefuse(HttpStatusCode.OK, 2001);
        (await caller.DraftAsync(session)).GetRawText().ShouldBe("{}");
        (await BalanceAsync(caller)).ShouldBe((49, 0, 49));
    }

    [Fact]
    public async Task A_Message_That_Changes_Nothing_Costs_Nothing()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 100 });
        var caller = await backend.CallAsync();
        var session = await WithFilmAsync(caller);

        (await caller.SayAsync(session, "generate a video of a cat on the moon")).HasEdited.ShouldBeFalse();

        (await BalanceAsync(caller)).ShouldBe((100, 0, 100));
    }

    [Fact]
    public async Task The_Price_Is_Frozen_While_The_Edit_Runs()
    {
        var clock = new FakeTime();
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 100, EditTime = TimeSpan.FromSeconds(20) }, clock);
        var caller = await backend.CallAsync();
        var session = await WithFilmAsync(caller);

        using var begun = await caller.BeginAsync(session, "shorten it to 5 seconds");
        await clock.WaitForTimerAsync(left => left == TimeSpan.FromSeconds(20));
        (await BalanceAsync(caller)).ShouldBe((50, 50, 100));
        clock.Advance(TimeSpan.FromSeconds(20));
        await begun.Content.ReadAsStringAsync(TestLimits.Token());

        (await BalanceAsync(caller)).ShouldBe((50, 0, 50));
    }

    [Fact]
    public async Task What_A_Dead_Process_Had_Frozen_Comes_Back()
    {
        await using var backend = await RunningBackend.StartAsync(folder, options => options with { Credits = 100 });
        var caller = await backend.CallAsync();
        var session = await WithFilmAsync(caller);
        var user = (await Answer.ReadAsync(await Caller.TokenAsync(backend.Http, "test-client"))).Data.GetProperty("user_id").GetString();
        Directory.CreateDirectory(Path.Combine(folder.Path, "local", "accounts"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "local", "accounts", $"{user}.json"),
            $$$"""{"granted":100,"spent":0,"paid_sessions":[],"holds":{"{{{session}}}":50}}""");

        (await BalanceAsync(caller)).ShouldBe((100, 0, 100));
    }

    [Fact]
    public async Task Without_A_Number_Nothing_Is_Ever_Refused_Or_Charged()
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        for (var number = 0; number < 3; number++)
        {
            (await caller.SayAsync(await WithFilmAsync(caller), "shorten it to 5 seconds")).HasEdited.ShouldBeTrue();
        }

        (await BalanceAsync(caller)).ShouldBe((100, 0, 100));
    }

    private static async Task<(decimal Available, decimal Frozen, decimal Total)> BalanceAsync(Caller caller)
    {
        var data = (await caller.GetAsync("/api/credits/balance/simple")).Data;
        return (data.GetProperty("available").GetDecimal(), data.GetProperty("frozen").GetDecimal(), data.GetProperty("total").GetDecimal());
    }

    private static async Task<string> WithFilmAsync(Caller caller)
    {
        var session = await caller.OpenAsync();
        (await caller.UploadAsync(session, "box.mp4")).Code.ShouldBe(0);
        return session;
    }
}
