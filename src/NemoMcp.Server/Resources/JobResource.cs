using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using NemoMcp.Core;
using NemoMcp.Core.Jobs;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Resources;

/// <summary><c>nemo://jobs/{job_id}</c>: how far a job is. Its result is told by <c>get_job</c>.</summary>
internal sealed class JobResource(ToolDesk desk)
{
    private const string Prefix = "nemo://jobs/";

    public static ResourceTemplate Template { get; } = new()
    {
        UriTemplate = Prefix + "{job_id}",
        Name = "job",
        Title = "How far a job is",
        MimeType = "application/json",
    };

    public static string? Parse(string uri) => uri.StartsWith(Prefix, StringComparison.Ordinal) && uri.Length > Prefix.Length ? uri[Prefix.Length..] : null;

    public async ValueTask<ResourceContents> ReadAsync(string uri, string jobId, ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        var job = await desk.Of(user).Services.GetRequiredService<JobFlow>().DescribeAsync(jobId, cancellationToken);
        return new TextResourceContents { Uri = uri, MimeType = Template.MimeType, Text = JsonSerializer.Serialize(job, CoreJsonContext.Default.JobInfo) };
    }
}
