using System.Net;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Resilience;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Renders;

/// <summary>Finds the way to a film: its URL or the backend's download call, redirects, and replies that only name another URL.</summary>
internal sealed class FilmOpener(BackendChannel channel, NemoPipelines pipelines, NemoClientOptions options, TimeProvider clock)
{
    private const int MaxHops = 5;

    public Task<FilmDownload> OpenAsync(RenderId render, string? url, FilmPart? have, CancellationToken cancellationToken)
    {
        var start = url is null ? channel.Address.To(NemoRoutes.DownloadRender(render)) : Resolve(channel.Address.Origin, url);
        return BackendChannel.RunAsync(pipelines.Read, token => WalkAsync(new FilmRoute(channel.Address, start), have, token), null, cancellationToken);
    }

    private async Task<FilmDownload> WalkAsync(FilmRoute route, FilmPart? have, CancellationToken cancellationToken)
    {
        for (var hops = 0; hops <= MaxHops;)
        {
            var response = await AskAsync(route, have, cancellationToken);
            var kept = false;
            try
            {
                if (await NextAsync(route, response, cancellationToken) is { } next)
                {
                    route = route.To(next);
                    hops++;
                    continue;
                }

                await EnsureFilmAsync(route, response, cancellationToken);
                if (FilmAnswer.Read(response, have) is not { } answer)
                {
                    // The bytes at hand do not fit what is there now: start over.
                    have = have is null ? throw Failed("The film's server answered a part that was not asked for.") : null;
                    continue;
                }

                var content = answer.HasContent ? await response.Content.ReadAsStreamAsync(cancellationToken) : Stream.Null;
                kept = true;
                return answer.ToDownload(new FilmStream(content, response, options.CallTimeout, clock));
            }
            finally
            {
                if (!kept)
                {
                    response.Dispose();
                }
            }
        }

        throw Failed($"The film's address leads on more than {MaxHops} times.");
    }

    private async Task<HttpResponseMessage> AskAsync(FilmRoute route, FilmPart? have, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route.Target);
        FilmAnswer.AskForRest(request, have);
        try
        {
            return await channel.SendAsync(route.IsBackend ? channel.Doors.Downloads : channel.Doors.Strangers, request, cancellationToken);
        }
        catch (NemoBackendException problem) when (!route.IsBackend)
        {
            // Not the backend is out of reach, but the place that it named.
            throw new NemoBackendException(NemoErrorCode.DownloadFailed, "The film's server could not be reached.", problem);
        }
    }

    private async Task<Uri?> NextAsync(FilmRoute route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
        {
            return response.Headers.Location is { } location ? Resolve(route.Target, location.OriginalString) : throw Failed("A redirect without an address.");
        }

        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return null;
        }

        var reply = await channel.Replies.ReadAsync(response, CallKind.Other, cancellationToken);
        return RenderStatusReader.UrlOf(reply) is { } url ? Resolve(route.Target, url) : throw MissingPart.Of("address of the film");
    }

    private async Task EnsureFilmAsync(FilmRoute route, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return;
        }

        if (route.IsBackend)
        {
            await channel.Replies.EnsureAcceptedAsync(response, CallKind.Other, cancellationToken);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw Failed($"The film's server answered HTTP {(int)response.StatusCode}.", (int)response.StatusCode);
        }

        if (response.Content.Headers.ContentType?.MediaType?.Equals("text/html", StringComparison.OrdinalIgnoreCase) is true)
        {
            throw Failed("A web page came in place of the film.", (int)response.StatusCode);
        }
    }

    private static Uri Resolve(Uri from, string address) =>
        Uri.TryCreate(from, address, out var target) && BackendAddress.IsHttp(target) ? target : throw Failed("The film's address is not a web address.");

    private static NemoBackendException Failed(string message, int? status = 200) => new(NemoErrorCode.DownloadFailed, message) { HttpStatus = status };
}
