using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Uploading;

/// <summary>Lets a caller elsewhere bring a file of its own: a source that is a bare file name gets a ticket for it.</summary>
public interface IUploadTickets
{
    /// <summary>False where callers are on this machine and give paths.</summary>
    bool AreOffered { get; }

    UploadTicket Offer(string fileName, SessionId session);
}

/// <summary>Over stdio files are read where they lie.</summary>
internal sealed class NoUploadTickets : IUploadTickets
{
    public bool AreOffered => false;

    public UploadTicket Offer(string fileName, SessionId session) => throw new InvalidOperationException("No tickets are offered here.");
}
