using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>The language in which a failure is told: that of the job or session which the call meant.</summary>
public sealed class SessionLanguage(BackendDoor door, SessionDesk sessions, JobDesk jobs)
{
    /// <summary>Null where nothing is known. Words about a failure must not fail in turn, so whatever goes wrong here counts as that.</summary>
    public async Task<Language?> FindAsync(ToolCall call, string? sessionId, string? jobId, CancellationToken cancellationToken)
    {
        try
        {
            var scope = await door.ScopeAsync(cancellationToken);
            return JobId.TryParse(jobId) is { } job && await jobs.FindAsync(scope, job, cancellationToken) is { } found
                ? found.Language
                : Languages.FromTag((await sessions.FindAsync(scope, sessionId, call, cancellationToken))?.Language);
        }
        catch (Exception problem) when (problem is NemoException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
