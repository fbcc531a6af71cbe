namespace NemoMcp.Core.Accounts;

/// <summary>Where anonymous accounts are kept, one for each backend, for every process of the same state.</summary>
public interface IAccountStore
{
    /// <summary>The account at a backend; null where none is kept.</summary>
    Task<Account?> ReadAsync(string backend, CancellationToken cancellationToken);

    Task WriteAsync(string backend, Account account, CancellationToken cancellationToken);
}
