using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.Client.Uploads;

/// <summary>Media for a session.</summary>
public sealed class UploadsClient
{
    private readonly BackendChannel channel;

    internal UploadsClient(BackendChannel channel) => this.channel = channel;

    /// <summary>Streams a file from disk as multipart/form-data, field <c>files</c>; <paramref name="sentBytes"/> hears how many bytes of it have left.</summary>
    public async Task<UploadReply> SendFileAsync(SessionId session, UploadFile file, IProgress<long>? sentBytes, CancellationToken cancellationToken)
    {
        using var content = new MultipartFile(file, sentBytes);
        var request = channel.Post(NemoRoutes.Upload(session), content);

        // Lets the backend refuse a token or a size before half a gigabyte has left.
        request.Headers.ExpectContinue = true;
        try
        {
            return UploadReplyReader.Read(await channel.UploadAsync(request, cancellationToken));
        }
        catch (NemoBackendException) when (content.ReadFault is { } fault)
        {
            throw new IOException($"The file could not be read to its end while it was sent: {fault.Message}", fault);
        }
    }

    /// <summary>Has the backend fetch media by itself.</summary>
    public async Task<UploadReply> SendUrlsAsync(SessionId session, IReadOnlyList<Uri> urls, CancellationToken cancellationToken)
    {
        var body = new UploadUrlsRequest { Urls = [.. urls.Select(url => url.AbsoluteUri)] };
        var request = channel.Post(NemoRoutes.Upload(session), JsonBody.Of(body, NemoJsonContext.Default.UploadUrlsRequest));
        return UploadReplyReader.Read(await channel.UploadAsync(request, cancellationToken));
    }
}
