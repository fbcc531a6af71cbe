using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Skills.Serving;
using NemoMcp.Server.Skills;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Resources;

/// <summary>What hosts may read: the installed skills, a session's timeline and draft, a job.</summary>
internal sealed class ResourceShelf(ToolDesk desk)
{
    private readonly SkillResource _skills = new(desk.Skills);
    private readonly SessionResource _sessions = new(desk);
    private readonly JobResource _jobs = new(desk);

    /// <summary>Without <see cref="OfferedJobs"/>, which the SDK adds.</summary>
    public static ListResourceTemplatesResult Templates() => new()
    {
        ResourceTemplates = [SkillResource.Template, SessionResource.TimelineTemplate, SessionResource.DraftTemplate],
    };

    public ListResourcesResult List()
    {
        desk.Skills.Refresh();
        return new ListResourcesResult { Resources = [.. desk.Skills.All.Select(SkillResource.Card)] };
    }

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var uri = request.Params?.Uri ?? "";
        try
        {
            var contents = SkillEntry.Parse(uri) is { } skill ? _skills.Read(uri, skill.Name, skill.File)
                : SessionResource.Parse(uri) is { } session ? await _sessions.ReadAsync(uri, session, request, cancellationToken)
                : JobResource.Parse(uri) is { } job ? await _jobs.ReadAsync(uri, job, request.User, cancellationToken)
                : null;
            return contents is null ? throw Missing(request, $"There is no resource {Quoted.Of(uri)}.") : new ReadResourceResult { Contents = [contents] };
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or McpException))
        {
            var report = ErrorGuide.Describe(failure, Language.English);
            throw Missing(request, $"{report.Message} {report.Action}", failure);
        }
    }

    /// <summary>The code for a missing resource changed between the protocol's eras.</summary>
    public static McpProtocolException Missing(RequestContext<ReadResourceRequestParams> request, string message, Exception? cause = null)
    {
        var isModern = string.CompareOrdinal(request.Server.NegotiatedProtocolVersion, "2026-07-28") >= 0;
        var missing = new McpProtocolException(message, cause, isModern ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound);
        missing.Data["uri"] = request.Params?.Uri;
        return missing;
    }
}
