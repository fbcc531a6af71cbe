using System.Buffers;
using System.Text.Json;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Client.Renders;

/// <summary>Films.</summary>
public sealed class RendersClient
{
    private readonly BackendChannel channel;
    private readonly FilmOpener films;

    internal RendersClient(BackendChannel channel, FilmOpener films) => (this.channel, this.films) = (channel, films);

    public async Task<RenderStatus> SubmitAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var message = channel.Post(NemoRoutes.SubmitRender, new JsonBody(BodyOf(request)));
        return RenderStatusReader.Read(await channel.WriteAsync(message, CallKind.Other, cancellationToken), request.Id);
    }

    /// <summary>How far a render is; null when the backend does not know it.</summary>
    public async Task<RenderStatus?> GetAsync(RenderId render, CancellationToken cancellationToken)
    {
        try
        {
            return RenderStatusReader.Read(await channel.PollAsync(NemoRoutes.Render(render), CallKind.RenderPoll, cancellationToken), render);
        }
        catch (NemoBackendException problem) when (problem is { Code: NemoErrorCode.BackendRejected, HttpStatus: 404 } or { BackendCode: 404 })
        {
            return null;
        }
    }

    /// <summary>Asks the backend to stop; the form of its answer is undocumented, so any success counts.</summary>
    public async Task CancelAsync(RenderId render, CancellationToken cancellationToken)
    {
        using var request = channel.Post(NemoRoutes.CancelRender(render), new EmptyBody());
        await channel.ExpectSuccessAsync(request, CallKind.Other, cancellationToken);
    }

    /// <summary>
    /// Opens a finished film at its URL, or, where there is none, through the backend's download call, from a byte on.
    /// The bearer and the attribution headers never go to another host, redirects included.
    /// </summary>
    public Task<FilmDownload> OpenAsync(RenderId render, string? url, FilmPart? have, CancellationToken cancellationToken) =>
        films.OpenAsync(render, url, have, cancellationToken);

    // Written by hand for the draft's sake: it is inserted as the text that it was read as, unknown members and all.
    private static ReadOnlyMemory<byte> BodyOf(RenderRequest request)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteString("id", request.Id.Value);
        writer.WriteString("sessionId", request.Session.Value);
        writer.WritePropertyName("draft");
        writer.WriteRawValue(request.Draft.RawJson, skipInputValidation: true);
        writer.WriteStartObject("output");
        writer.WriteString("format", request.Output.Format);
        writer.WriteString("quality", request.Output.Quality);
        if (request.Output.Resolution is { } resolution)
        {
            writer.WriteString("resolution", resolution);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }
}
