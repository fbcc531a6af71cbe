using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>Films and uploads by address, in parts if wanted. No bearer is asked for: the address holds a secret, as on a CDN.</summary>
internal sealed class FilmEndpoints(BackendFolder folder, SessionStore sessions, RenderStore renders)
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static string AddressOf(HttpRequest request, RenderOrder order) =>
        $"{request.Scheme}://{request.Host}/files/renders/{NameOf(order)}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/files/renders/{name}", Methods, FilmAsync);
        routes.MapMethods("/files/media/{session}/{name}", Methods, MediaAsync);
    }

    public static Task SendAsync(HttpContext context, string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw Refusals.NotFound("File not found.");
        }

        // Neither a film nor an upload is ever rewritten under its name: size and time tell versions apart.
        var tag = new EntityTagHeaderValue(FormattableString.Invariant($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\""));
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(path, type, lastModified: new DateTimeOffset(file.LastWriteTimeUtc), entityTag: tag, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private static string NameOf(RenderOrder order) => $"{order.Id}-{order.Secret}.{order.Output.Format}";

    private async Task FilmAsync(HttpContext context)
    {
        var name = (context.GetRouteValue("name") as string)!;
        var id = name.LastIndexOf('-') is > 0 and var cut ? RenderId.TryParse(name[..cut]) : null;
        var order = id is { } render ? await renders.FindAsync(render, context.RequestAborted) : null;
        if (order is null || !string.Equals(NameOf(order), name, StringComparison.Ordinal))
        {
            throw Refusals.NotFound("File not found.");
        }

        await SendAsync(context, renders.FilmPath(order));
    }

    private async Task MediaAsync(HttpContext context)
    {
        var record = SessionId.TryParse(context.GetRouteValue("session") as string) is { } session
            ? await sessions.ReadAsync(session, context.RequestAborted)
            : null;
        var media = record?.Media.FirstOrDefault(item => string.Equals(item.StoredName, context.GetRouteValue("name") as string, StringComparison.Ordinal));
        if (record is null || media is null)
        {
            throw Refusals.NotFound("File not found.");
        }

        await SendAsync(context, Path.Combine(folder.MediaFolder(new SessionId(record.SessionId)), media.StoredName));
    }
}
