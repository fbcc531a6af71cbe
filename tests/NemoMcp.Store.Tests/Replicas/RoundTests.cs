using NemoMcp.Replicas.Rounds;
using NemoMcp.Store.Tests.Postgres;

namespace NemoMcp.Store.Tests.Replicas;

/// <summary>The short form of <c>./nemo replicas</c>.</summary>
[Collection(PostgresFixture.Name)]
public sealed class RoundTests
{
    private const int Rounds = 5;
    private const int Sessions = 4;

    [Trait("Form", "long")]
    [Fact]
    public async Task Killed_Replicas_Lose_No_Job_And_Send_Nothing_Twice()
    {
        var (options, told) = (new RoundOptions { Rounds = Rounds, Sessions = Sessions }, new StringWriter());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));

        var tally = await new ReplicaRun(options, told).RunAsync(limit.Token);
        await ReplicaRun.TellAsync(options, tally, told);

        (tally.Lost, tally.SentTwice).ShouldBe((0, 0), told.ToString());
        tally.Jobs.ShouldBe(Rounds * Sessions);
        tally.Completed.ShouldBeGreaterThan(0, told.ToString());
    }
}
