using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.Client.Uploads;

/// <summary>Media for a session.</summary>
public sealed class UploadsClient
{
    /// <summary>Streams a file from disk as multipart/form-data, field <c>files</c>; <paramref name="sentBytes"/> hears how many bytes of it have left.</summary>
    public Task<UploadReply> SendFileAsync(SessionId session, UploadFile file, IProgress<long>? sentBytes, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Has the backend fetch media by itself.</summary>
    public Task<UploadReply> SendUrlsAsync(SessionId session, IReadOnlyList<Uri> urls, CancellationToken cancellationToken) => throw new NotSupportedException();
}
