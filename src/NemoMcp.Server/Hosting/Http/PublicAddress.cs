using System.Net;
using Microsoft.AspNetCore.Http;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The address by which callers reach this host.</summary>
internal sealed class PublicAddress(HttpSettings settings)
{
    public const string McpPath = "/mcp";

    private string _own = "";

    /// <summary>Known once the port is. One that means every address of the machine is no address to call.</summary>
    public void Listen(Uri address)
    {
        var isAny = IPAddress.TryParse(address.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
        var reachable = new UriBuilder(address) { Host = !isAny ? address.Host : settings.AllowedHosts is [var name, ..] ? name : "localhost" };
        _own = reachable.Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Without a slash at its end: what the settings say, else what was called (one of the host's own names), else where it listens.</summary>
    public string Of(HttpRequest? request) =>
        settings.PublicUrl?.GetLeftPart(UriPartial.Path).TrimEnd('/')
        ?? (request is null ? _own : $"{request.Scheme}://{request.Host}");
}
