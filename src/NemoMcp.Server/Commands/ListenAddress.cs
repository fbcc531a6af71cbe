using System.Net;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Hosting.Http;

namespace NemoMcp.Server.Commands;

/// <summary>Where the HTTP host may listen: on this machine, and elsewhere only where callers bring keys.</summary>
internal static class ListenAddress
{
    public static Uri Check(string text, HttpSettings settings, bool insecure)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address is not { Scheme: "http", PathAndQuery: "/" }
            || !(address.Host is "localhost" || IPAddress.TryParse(address.DnsSafeHost, out _)))
        {
            throw Wrong(text, $"expected an http address with an IP address of this machine, such as {HttpHostOptions.DefaultUrl} (TLS ends at a proxy before it)");
        }

        return address.IsLoopback || settings.Auth is not HttpAuth.None || insecure
            ? address
            : throw Wrong(text, $"callers from elsewhere need keys: set {SettingNames.HttpAuth} to tokens or introspection. --insecure lets anybody in who reaches it");
    }

    private static NemoException Wrong(string text, string expected) =>
        new(NemoErrorCode.InvalidArgument, "--urls") { Detail = $"--urls was \"{ForeignText.Clean(text, 80)}\"; {expected}." };
}
