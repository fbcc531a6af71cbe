namespace NemoMcp.Store.Postgres.Connecting;

/// <summary>Wakes whoever waits for something to change. A few too many are woken: they look and wait again.</summary>
internal sealed class StoreNews
{
    // More than callers wait for at one time, so that hardly anybody is woken for another's news.
    private const int Places = 4096;

    private readonly TaskCompletionSource[] waiting = [.. Enumerable.Range(0, Places).Select(_ => NewSignal())];

    /// <summary>Completes with the next news of a thing.</summary>
    public Task Of(string owner, string thing) => Volatile.Read(ref waiting[PlaceOf(owner, thing)]).Task;

    public void Tell(string owner, string thing) => Wake(PlaceOf(owner, thing));

    /// <summary>Nobody knows what was not heard.</summary>
    public void TellAll()
    {
        for (var place = 0; place < Places; place++)
        {
            Wake(place);
        }
    }

    private void Wake(int place) => Interlocked.Exchange(ref waiting[place], NewSignal()).TrySetResult();

    private static int PlaceOf(string owner, string thing) => (HashCode.Combine(owner, thing) & int.MaxValue) % Places;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
