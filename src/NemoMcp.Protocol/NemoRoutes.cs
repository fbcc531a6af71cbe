using NemoMcp.Protocol.Ids;

namespace NemoMcp.Protocol;

/// <summary>The paths of the backend (backend contract, section 2), relative to its base address.</summary>
public static class NemoRoutes
{
    public const string Agent = "nemo_agent";
    public const string Me = "me";

    public const string AnonymousToken = "/api/auth/anonymous-token";
    public const string ClaimToken = "/api/auth/claim-token";
    public const string CreateSession = "/api/tasks/me/with-session/nemo_agent";
    public const string Run = "/run_sse";
    public const string Credits = "/api/credits/balance/simple";
    public const string SubmitRender = "/api/render/proxy/lambda";

    public static string Upload(SessionId session) => $"/api/upload-video/nemo_agent/me/{session}";

    public static string State(SessionId session) => $"/api/state/nemo_agent/me/{session}/latest";

    public static string Render(RenderId render) => $"/api/render/proxy/lambda/{render}";

    public static string CancelRender(RenderId render) => $"/api/render/proxy/lambda/{render}/cancel";

    public static string DownloadRender(RenderId render) => $"/api/render/proxy/{render}/download";
}
