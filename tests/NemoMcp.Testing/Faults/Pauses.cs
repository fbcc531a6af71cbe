namespace NemoMcp.Testing.Faults;

/// <summary>How long the network keeps bytes back. These are real times: the soak's own clock runs ten times as fast, and real clients are told small limits.</summary>
internal static class Pauses
{
    // Nine stalls in ten end with a reset, as a router does that forgot the connection; the tenth waits for the client.
    private const double LongStallFrom = 0.9;

    private static readonly TimeSpan ShortStall = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan LongStall = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    public static async Task DelayAsync(Fault fault, CancellationToken stop) =>
        await Task.Delay(LongestDelay * fault.Where, TimeProvider.System, stop);

    /// <summary>Ends when the client has gone, or when the network drops the connection.</summary>
    public static async Task StallAsync(Fault fault, ClientSide client, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var longest = fault.Where * 1000 % 1 < LongStallFrom ? ShortStall : LongStall;
        await Task.WhenAny(Task.Delay(longest, TimeProvider.System, over.Token), client.Reader.WaitForEndAsync(over.Token));
        await over.CancelAsync();
    }
}
