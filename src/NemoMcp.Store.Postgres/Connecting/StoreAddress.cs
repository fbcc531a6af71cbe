using System.Globalization;
using Npgsql;

namespace NemoMcp.Store.Postgres.Connecting;

/// <summary>The address of the store, taken apart. Its <see cref="Name"/> may be shown, the rest may not.</summary>
internal sealed class StoreAddress
{
    /// <summary>The schema that holds everything.</summary>
    public const string Schema = "nemo";

    // Connections at one time, beside the one that listens. Three machines stay far under the 100 that a server allows.
    private const int MostConnections = 20;

    // A server that does not answer within this is told as not reachable.
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    // Statements here touch a few rows; one that takes this long waits for a lock that nobody gives back.
    private static readonly TimeSpan StatementLimit = TimeSpan.FromSeconds(15);

    private StoreAddress(string name, string connection) => (Name, Connection) = (name, connection);

    /// <summary>Host, port and database.</summary>
    public string Name { get; }

    /// <summary>What Npgsql connects with; holds the password.</summary>
    public string Connection { get; }

    /// <summary>Takes an address apart that the settings have already looked at.</summary>
    public static StoreAddress Parse(string text)
    {
        var address = new Uri(text);
        var user = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.DnsSafeHost,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            SearchPath = Schema,
            ApplicationName = "nemo-mcp",
            MaxPoolSize = MostConnections,
            Timeout = (int)ConnectLimit.TotalSeconds,
            CommandTimeout = (int)StatementLimit.TotalSeconds,
        };
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            Add(builder, pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "");
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{builder.Host}:{builder.Port}/{builder.Database}");
        return new StoreAddress(name, builder.ConnectionString);
    }

    private static void Add(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name)
        {
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode):
                builder.SslMode = mode;
                break;
            case "sslrootcert":
                builder.RootCertificate = value;
                break;
            default:
                // What another client understands is no reason not to start.
                break;
        }
    }
}
