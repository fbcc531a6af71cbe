using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Accounts;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage.Cleaning;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Uploads, as files or as addresses (backend contract, 2.4). They place nothing on the timeline.</summary>
internal sealed class UploadEndpoints(RequestGate gate, MediaShelf shelf, MultipartUpload multipart, UrlUpload urls, FolderQuota quota)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/upload-video/nemo_agent/{user}/{session}", UploadAsync);

    private async Task UploadAsync(HttpContext context)
    {
        var record = await gate.SessionAsync(context);
        var session = new SessionId(record.SessionId);
        var received = new List<IncomingFile>();
        try
        {
            await ReceiveAsync(context, session, received);
            if (received.Count == 0)
            {
                throw Refusals.BadRequest("There is no file in the field files.");
            }

            var media = await shelf.AcceptAsync(session, received, context.RequestAborted);
            await quota.KeepAsync(context.RequestAborted);
            var reply = new UploadReply
            {
                Files = [.. media.Select(item => MediaLinks.Describe(context.Request, record.SessionId, item))],
                SessionStateApplied = true,
            };
            await Reply.SucceedAsync(context, reply, NemoJsonContext.Default.EnvelopeUploadReply);
        }
        finally
        {
            MediaIntake.Discard(received);
        }
    }

    private async Task ReceiveAsync(HttpContext context, SessionId session, List<IncomingFile> received)
    {
        if (!MultipartUpload.IsMultipart(context.Request))
        {
            var body = await RequestJson.ReadObjectAsync(context);
            await urls.ReceiveAsync(body, session, received, context.RequestAborted);
            return;
        }

        await multipart.ReceiveAsync(context, session, received);
    }
}
