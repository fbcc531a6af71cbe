namespace NemoMcp.Core.Accounts;

/// <summary>Keeps the backend token that one caller brought, as sealed bytes that only the host's own key opens.</summary>
public interface ISealedTokens
{
    /// <summary>Null where none is kept.</summary>
    ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps these in place of what was kept.</summary>
    Task WriteAsync(byte[] content, CancellationToken cancellationToken);

    /// <summary>Keeps nothing from now on.</summary>
    Task RemoveAsync(CancellationToken cancellationToken);
}
