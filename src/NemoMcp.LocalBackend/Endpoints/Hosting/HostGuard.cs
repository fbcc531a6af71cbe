using System.Net;
using Microsoft.AspNetCore.Http;
using NemoMcp.LocalBackend.Endpoints.Replies;

namespace NemoMcp.LocalBackend.Endpoints.Hosting;

/// <summary>
/// Answers only to the names of this machine: a web page whose own name was pointed at 127.0.0.1 (DNS rebinding) gets nothing.
/// </summary>
internal sealed class HostGuard(Uri address)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        IsOwn(context.Request.Host.Host)
            ? next(context)
            : throw new RefusedException(StatusCodes.Status421MisdirectedRequest, StatusCodes.Status421MisdirectedRequest, "This backend answers only under its own address.");

    private bool IsOwn(string host) =>
        host is "127.0.0.1" or "[::1]"
        || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || string.Equals(host, address.Host, StringComparison.OrdinalIgnoreCase)
        || (IsEveryAddress && IPAddress.TryParse(host, out _));

    /// <summary>Bound to every address of the machine, it is reached by numbers that it cannot know; rebinding needs a name.</summary>
    private bool IsEveryAddress => IPAddress.TryParse(address.DnsSafeHost, out var own) && (own.Equals(IPAddress.Any) || own.Equals(IPAddress.IPv6Any));
}
