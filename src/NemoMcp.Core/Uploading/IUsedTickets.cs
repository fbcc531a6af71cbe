namespace NemoMcp.Core.Uploading;

/// <summary>Which upload tickets have been used, for every process of the same state: a ticket is good for one use.</summary>
public interface IUsedTickets
{
    /// <summary>True for the first who asks. The id is one that this program made.</summary>
    Task<bool> TryUseAsync(string id, CancellationToken cancellationToken);
}
