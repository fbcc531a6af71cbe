namespace NemoMcp.Core.Turns;

/// <summary>Keeps several processes of the same state from doing the same thing at once. A turn is over when it is disposed of, or with its process.</summary>
public interface ITurns
{
    /// <summary>Takes a turn; null when somebody else held it for the whole of <paramref name="limit"/>.</summary>
    /// <param name="name">What is done: letters, digits and hyphens.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IAsyncDisposable?> TakeAsync(string name, TimeSpan limit, CancellationToken cancellationToken);
}
