using System.Net;
using System.Net.Sockets;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Tells addresses of the open internet from those of this machine and its network, which a URL must not reach.</summary>
internal static class PublicAddress
{
    // IANA's special-purpose registries, both families; multicast and what is reserved for later as well.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Everything but 2000::/3 is closed; inside it, tunnels and translators that could lead back to a closed IPv4 address.
    private static readonly IPNetwork Open6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Closed6 = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork
            ? !Closed.Any(network => network.Contains(plain))
            : Open6.Contains(plain) && !Closed6.Any(network => network.Contains(plain));
    }
}
