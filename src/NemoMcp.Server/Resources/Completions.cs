using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Resources;

/// <summary>Completes names that nobody types by heart: of skills, sessions and jobs.</summary>
internal sealed class Completions(ToolDesk desk)
{
    // The protocol's own limit.
    private const int Most = 100;

    // Older ones are hardly meant, and each is a file to look at.
    private const int MostRemembered = 500;

    public async ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        var typed = request.Params?.Argument;
        var values = (typed?.Name switch
        {
            "skill" => Skills(),
            "name" when request.Params?.Ref is ResourceTemplateReference => Skills(),
            "session_id" => await SessionsAsync(request.User, cancellationToken),
            "job_id" => await JobsAsync(request.User, cancellationToken),
            _ => [],
        }).Where(value => value.StartsWith(typed?.Value ?? "", StringComparison.OrdinalIgnoreCase)).ToList();
        return new CompleteResult { Completion = new Completion { Values = [.. values.Take(Most)], Total = values.Count, HasMore = values.Count > Most } };
    }

    private IEnumerable<string> Skills()
    {
        desk.Skills.Refresh();
        return desk.Skills.All.Select(skill => skill.Name);
    }

    private async Task<IEnumerable<string>> SessionsAsync(ClaimsPrincipal? user, CancellationToken cancellationToken) =>
        await PlaceAsync(user, cancellationToken) is { } place ? await place.Services.GetRequiredService<SessionBook>().ListAsync(place.Scope, MostRemembered, cancellationToken) : [];

    private async Task<IEnumerable<string>> JobsAsync(ClaimsPrincipal? user, CancellationToken cancellationToken) =>
        await PlaceAsync(user, cancellationToken) is { } place
            ? (await place.Services.GetRequiredService<JobDesk>().ListAsync(place.Scope, cancellationToken)).Select(job => job.Id.Value)
            : [];

    /// <summary>Null where settings or account cannot be had: whoever is typing is not to be bothered with that.</summary>
    private async Task<(IServiceProvider Services, string Scope)?> PlaceAsync(ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        try
        {
            var services = desk.Of(user).Services;
            return (services, await services.GetRequiredService<AccountBook>().ScopeAsync(services.GetRequiredService<IBackendAddress>().Name, cancellationToken));
        }
        catch (Exception problem) when (problem is NemoException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
