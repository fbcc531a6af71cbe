namespace NemoMcp.Core.Accounts;

/// <summary>Holds the backend token that a caller brought along, so that its jobs go on when it is not there. Over stdio there is none: the settings hold the token.</summary>
public interface ITokenSafe
{
    /// <summary>Null where none was brought.</summary>
    ValueTask<string?> ReadAsync(CancellationToken cancellationToken);
}
