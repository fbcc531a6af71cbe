using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.State;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Resources;

/// <summary><c>nemo://sessions/{session_id}/draft</c>: the backend's own draft, which may be too large for a tool's answer.</summary>
internal sealed class DraftResource(ToolDesk desk)
{
    private const string Prefix = "nemo://sessions/";
    private const string Suffix = "/draft";

    public static ResourceTemplate Template { get; } = new()
    {
        UriTemplate = Prefix + "{session_id}" + Suffix,
        Name = "draft",
        Title = "The backend's own draft of a session",
        MimeType = "application/json",
    };

    public static string UriOf(string sessionId) => Prefix + sessionId + Suffix;

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var uri = request.Params?.Uri ?? "";
        if (SessionOf(uri) is not { } session)
        {
            throw new McpProtocolException($"There is no resource {uri}.", McpErrorCode.InvalidParams);
        }

        try
        {
            var call = new ToolCall { Caller = ToolDesk.Caller, Progress = new McpProgress(request.Server, null) };
            var state = await desk.Open().GetRequiredService<StateFlow>().GetAsync(new StateRequest { SessionId = session, Full = true }, call, cancellationToken);
            return new ReadResourceResult
            {
                Contents = [new TextResourceContents { Uri = uri, MimeType = Template.MimeType, Text = state.Draft?.ToJsonString() ?? "{}" }],
            };
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or McpException))
        {
            var report = ErrorGuide.Describe(failure, Language.English);
            throw new McpProtocolException($"{report.Message} {report.Action}", failure, McpErrorCode.InvalidParams);
        }
    }

    private static string? SessionOf(string uri) =>
        uri.StartsWith(Prefix, StringComparison.Ordinal) && uri.EndsWith(Suffix, StringComparison.Ordinal) && uri.Length > Prefix.Length + Suffix.Length
            ? uri[Prefix.Length..^Suffix.Length]
            : null;
}
