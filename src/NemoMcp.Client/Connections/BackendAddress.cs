namespace NemoMcp.Client.Connections;

/// <summary>Where the backend is; may have a path of its own in front of the backend's.</summary>
internal sealed class BackendAddress
{
    private readonly string prefix;

    public BackendAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || !IsHttp(address))
        {
            throw new ArgumentException("The backend's address is not an absolute http or https address.", nameof(address));
        }

        Origin = address;
        prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    public Uri Origin { get; }

    public static bool IsHttp(Uri address) => address.Scheme is "http" or "https";

    public Uri To(string route) => new(prefix + route);

    /// <summary>True when scheme, host and port are the backend's own: only there may its headers go.</summary>
    public bool Owns(Uri address) => Uri.Compare(Origin, address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) is 0;
}
