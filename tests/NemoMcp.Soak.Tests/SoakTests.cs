using NemoMcp.Soak.Judging;
using NemoMcp.Soak.SelfTest;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Soak.Tests;

/// <summary>The short form of the soak, and that it can fail.</summary>
public sealed class SoakTests
{
    private const int ShortForm = 100;
    private const int Seed = 11;

    [Fact]
    public async Task A_Hundred_Journeys_Over_A_Bad_Network_Lose_Nothing_Send_Nothing_Twice_And_Claim_Nothing_False()
    {
        await using var output = new StringWriter();

        var isGood = await new SoakRun(new SoakOptions { Journeys = ShortForm, Seed = Seed }, output).RunAsync(CancellationToken.None);

        isGood.ShouldBeTrue(output.ToString());
    }

    [Fact]
    public async Task One_Finding_Of_Any_Kind_Fails_The_Run()
    {
        foreach (var zero in Enum.GetValues<Zero>())
        {
            var tally = Travelled(10, 10);
            tally.Find(zero, 7, "planted");

            var (isGood, text) = await TellAsync(tally, 10);

            isGood.ShouldBeFalse();
            text.ShouldContain($"journey 7: {zero}: planted");
        }
    }

    [Theory]
    [InlineData(2000, 200, true)]
    [InlineData(2000, 199, false)]
    [InlineData(100, 5, true)]
    [InlineData(100, 4, false)]
    public async Task A_Run_Whose_Faults_Hit_Too_Few_Journeys_Fails(int journeys, int hit, bool expected)
    {
        var (isGood, text) = await TellAsync(Travelled(journeys, hit), journeys);

        isGood.ShouldBe(expected, text);
    }

    [Fact]
    public async Task Journeys_That_Are_Missing_Fail_The_Run()
    {
        var (isGood, _) = await TellAsync(Travelled(9, 9), 10);

        isGood.ShouldBeFalse();
    }

    [Fact]
    public void A_Double_Send_That_The_Judge_Does_Not_See_Is_Told()
    {
        var tally = new Tally();
        tally.Find(Zero.JobsLost, 0, "seen");
        tally.Find(Zero.HalfFiles, 0, "seen");
        tally.Find(Zero.HalfFiles, 0, "seen");
        tally.Find(Zero.ClaimsWithoutAChange, 0, "seen");
        tally.Find(Zero.ClaimsWithoutAChange, 0, "seen");

        PlantedFaults.Unseen(tally).ShouldBe("the judge is blind: MessagesReceivedTwice was planted 1 times and seen 0 times.");

        tally.Find(Zero.MessagesReceivedTwice, 0, "seen");
        PlantedFaults.Unseen(tally).ShouldBeNull();
    }

    private static Tally Travelled(int journeys, int hit)
    {
        var tally = new Tally();
        for (var journey = 0; journey < journeys; journey++)
        {
            tally.End(journey < hit ? Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => 1) : []);
        }

        return tally;
    }

    private static async Task<(bool IsGood, string Text)> TellAsync(Tally tally, int journeys)
    {
        await using var output = new StringWriter();
        var isGood = await new Verdict(new SoakOptions { Journeys = journeys, Seed = 1 }, tally, output).TellAsync(TimeSpan.FromSeconds(1));
        return (isGood, output.ToString());
    }
}
