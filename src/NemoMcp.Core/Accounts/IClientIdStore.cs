namespace NemoMcp.Core.Accounts;

/// <summary>Where this installation's name towards the backend is kept.</summary>
public interface IClientIdStore
{
    /// <summary>What is kept; null where nothing is.</summary>
    Task<string?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps it unless there is one already; of several at once, one succeeds.</summary>
    Task<bool> TryCreateAsync(string id, CancellationToken cancellationToken);

    Task WriteAsync(string id, CancellationToken cancellationToken);
}
