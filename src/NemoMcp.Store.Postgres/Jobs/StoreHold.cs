namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>Something that this process may do, and nobody else.</summary>
internal sealed class StoreHold(string owner, string thing, long fence) : IDisposable
{
    private readonly CancellationTokenSource lost = new();

    public string Owner => owner;

    public string Thing => thing;

    /// <summary>No other holding ever has this number.</summary>
    public long Fence => fence;

    public CancellationToken Lost => lost.Token;

    /// <summary>Somebody wants the job stopped.</summary>
    public bool StopAsked { get; set; }

    /// <summary>The store has said so.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Quartz looks after the job: should this process die, another one hears of it.</summary>
    public bool IsGuarded { get; set; }

    /// <summary>It is somebody else's now.</summary>
    public void Lose()
    {
        try
        {
            lost.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was given back at this moment.
        }
    }

    public void Dispose() => lost.Dispose();
}
