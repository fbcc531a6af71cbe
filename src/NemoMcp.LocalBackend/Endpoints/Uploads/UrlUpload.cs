using System.Net;
using System.Text.Json;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Files that the backend fetches by itself.</summary>
internal sealed class UrlUpload(MediaIntake intake, GuardedConnection connection, TimeProvider clock) : IDisposable
{
    private const int MaxRedirects = 5;

    /// <summary>500 MB at 2 MB/s take four minutes; a source that is slower is not worth holding a request open for.</summary>
    private static readonly TimeSpan FetchLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(15);

    private readonly Lazy<HttpClient> client = new(() => new HttpClient(new SocketsHttpHandler
    {
        // Whose trace an upload belongs to is no stranger's matter.
        ActivityHeadersPropagator = null,
        ConnectCallback = connection.ConnectAsync,
        ConnectTimeout = ConnectLimit,
        MaxAutomaticRedirections = MaxRedirects,
        UseCookies = false,

        // A proxy would resolve the name by itself, out of reach of the check.
        UseProxy = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    });

    public async Task ReceiveAsync(JsonElement body, SessionId session, List<IncomingFile> received, CancellationToken cancellationToken)
    {
        foreach (var url in UrlsOf(body))
        {
            received.Add(await FetchAsync(url, session, cancellationToken));
        }
    }

    public void Dispose()
    {
        if (client.IsValueCreated)
        {
            client.Value.Dispose();
        }
    }

    private static List<Uri> UrlsOf(JsonElement body)
    {
        var urls = RequestJson.Member(body, "urls") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(UrlOf).ToList() : [];
        return urls.Count is > 0 and <= MediaIntake.MaxFilesPerRequest
            ? urls
            : throw Refusals.BadRequest($"urls has to hold 1 to {MediaIntake.MaxFilesPerRequest} addresses.");
    }

    private static Uri UrlOf(JsonElement element) =>
        element.ValueKind is JsonValueKind.String && Uri.TryCreate(element.GetString(), UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https", UserInfo: "" }
            ? url
            : throw Refusals.BadRequest("Each of urls has to be an http or https address without user and password.");

    private async Task<IncomingFile> FetchAsync(Uri url, SessionId session, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(FetchLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var reply = await client.Value.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (reply.StatusCode is not HttpStatusCode.OK)
            {
                throw Refusals.BadRequest(FormattableString.Invariant($"{url.Host} answered {(int)reply.StatusCode} for {NameOf(url)}."));
            }

            await using var content = await reply.Content.ReadAsStreamAsync(either.Token);
            return await intake.ReceiveAsync(content, session, NameOf(url), either.Token);
        }
        catch (Exception problem) when (problem is HttpRequestException or HttpIOException)
        {
            throw problem.InnerException as RefusedException ?? Refusals.BadRequest($"{NameOf(url)} could not be fetched from {url.Host}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refusals.BadRequest($"{NameOf(url)} did not arrive from {url.Host} in time.");
        }
    }

    private static string NameOf(Uri url) => CleanText.FileName(Uri.UnescapeDataString(url.AbsolutePath), otherwise: "media");
}
