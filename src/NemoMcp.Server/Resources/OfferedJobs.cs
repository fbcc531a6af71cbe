using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Resources;

/// <summary>The jobs as the SDK sees them. Taking this out and in again is the only way to make it say that the list of resources has changed.</summary>
internal sealed class OfferedJobs(ResourceShelf shelf) : McpServerResource
{
    public override ResourceTemplate ProtocolResourceTemplate => JobResource.Template;

    public override IReadOnlyList<object> Metadata => [];

    public override bool IsMatch(string uri) => JobResource.Parse(uri) is not null;

    public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
        shelf.ReadAsync(request, cancellationToken);
}
