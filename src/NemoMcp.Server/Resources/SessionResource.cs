using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Calls;
using NemoMcp.Core.State;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Resources;

/// <summary>A session's timeline for people, and the backend's own draft, which may be too large for a tool's answer.</summary>
internal sealed class SessionResource(ToolDesk desk)
{
    private const string Prefix = "nemo://sessions/";
    private const string Timeline = "/timeline";
    private const string Draft = "/draft";

    public static ResourceTemplate TimelineTemplate { get; } = new()
    {
        UriTemplate = Prefix + "{session_id}" + Timeline,
        Name = "timeline",
        Title = "The timeline of a session",
        MimeType = "text/markdown",
    };

    public static ResourceTemplate DraftTemplate { get; } = new()
    {
        UriTemplate = Prefix + "{session_id}" + Draft,
        Name = "draft",
        Title = "The backend's own draft of a session",
        MimeType = "application/json",
    };

    public static string DraftUriOf(string sessionId) => Prefix + sessionId + Draft;

    /// <summary>The session and whether its draft is meant; null for another kind of address.</summary>
    public static (string Session, bool IsDraft)? Parse(string uri)
    {
        if (!uri.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (suffix, isDraft) in new[] { (Timeline, false), (Draft, true) })
        {
            if (uri.EndsWith(suffix, StringComparison.Ordinal) && uri.Length > Prefix.Length + suffix.Length)
            {
                return (uri[Prefix.Length..^suffix.Length], isDraft);
            }
        }

        return null;
    }

    public async ValueTask<ResourceContents> ReadAsync(string uri, (string Session, bool IsDraft) meant, RequestContext<ReadResourceRequestParams> asked, CancellationToken cancellationToken)
    {
        var caller = desk.Of(asked.User);
        var call = new ToolCall { Caller = caller.Caller.Id, Progress = new McpProgress(asked.Server, null) };
        var request = new StateRequest { SessionId = meant.Session, Full = meant.IsDraft };
        var state = await caller.Services.GetRequiredService<StateFlow>().GetAsync(request, call, cancellationToken);
        return meant.IsDraft
            ? new TextResourceContents { Uri = uri, MimeType = DraftTemplate.MimeType, Text = state.Draft?.ToJsonString() ?? "{}" }
            : new TextResourceContents { Uri = uri, MimeType = TimelineTemplate.MimeType, Text = TimelineMarkdown.Write(state) };
    }
}
