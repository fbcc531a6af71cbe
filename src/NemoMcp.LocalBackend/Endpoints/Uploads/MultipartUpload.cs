using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Files in the request itself: the field <c>files</c>, repeatable.</summary>
internal sealed class MultipartUpload(MediaIntake intake)
{
    private const string Field = "files";

    public static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Adds to <paramref name="received"/> as files arrive, so that the caller can clear them away after a failure.</summary>
    public async Task ReceiveAsync(HttpContext context, SessionId session, List<IncomingFile> received)
    {
        var reader = new MultipartReader(BoundaryOf(context.Request), context.Request.Body);
        while (await NextAsync(reader, context.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                || !string.Equals(HeaderUtilities.RemoveQuotes(disposition.Name).Value, Field, StringComparison.Ordinal))
            {
                continue;
            }

            if (received.Count == MediaIntake.MaxFilesPerRequest)
            {
                throw Refusals.BadRequest($"One request takes {MediaIntake.MaxFilesPerRequest} files.");
            }

            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
            received.Add(await intake.ReceiveAsync(section.Body, session, CleanText.FileName(name.Value, otherwise: "media"), context.RequestAborted));
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw Refusals.BadRequest("The multipart body is broken or ends too early.");
        }
    }

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? boundary
            : throw Refusals.BadRequest("The multipart body names no boundary.");
}
