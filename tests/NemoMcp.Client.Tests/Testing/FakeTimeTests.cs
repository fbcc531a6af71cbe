using NemoMcp.Testing.Time;

namespace NemoMcp.Client.Tests.Testing;

/// <summary>The clock that the other tests trust.</summary>
public sealed class FakeTimeTests
{
    [Fact]
    public async Task Timers_Fire_In_Order_At_Their_Own_Time()
    {
        var clock = new FakeTime();
        var start = clock.GetUtcNow();
        var fired = new List<string>();
        await using var late = clock.CreateTimer(_ => fired.Add($"late {(clock.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        await using var often = clock.CreateTimer(_ => fired.Add($"often {(clock.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(1));
        fired.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromSeconds(5));

        fired.ShouldBe(["often 2", "often 4", "late 5", "often 6"]);
        clock.GetElapsedTime(start.UtcTicks).ShouldBe(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_Delay_Can_Be_Waited_For_And_Passed()
    {
        var clock = new FakeTime();
        var registered = clock.WaitForTimerAsync(left => left > TimeSpan.FromMinutes(1));
        var delay = Task.Delay(TimeSpan.FromMinutes(2), clock, CancellationToken.None);

        (await registered).ShouldBe(TimeSpan.FromMinutes(2));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(2));

        await delay.WaitAsync(NemoMcp.Testing.TestLimits.Wait);
    }
}
