using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Telemetry;

/// <summary>The path of a request to the backend without what is of one session or render alone.</summary>
internal static class RouteName
{
    private static readonly HashSet<string> Words = new(
        new[]
        {
            NemoRoutes.AnonymousToken, NemoRoutes.ClaimToken, NemoRoutes.CreateSession, NemoRoutes.Run, NemoRoutes.Credits, NemoRoutes.SubmitRender,
            NemoRoutes.Upload(new SessionId("0")), NemoRoutes.State(new SessionId("0")), NemoRoutes.CancelRender(new RenderId("0")), NemoRoutes.DownloadRender(new RenderId("0")),
        }.SelectMany(route => route.Split('/')).Where(word => word is not ("0" or "")),
        StringComparer.Ordinal);

    /// <summary>Only words that stand in <see cref="NemoRoutes"/>; everything else is <c>{id}</c>, also a path in front of the backend's own.</summary>
    public static string Of(Uri address) =>
        "/" + string.Join('/', address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(word => Words.Contains(word) ? word : "{id}"));
}
