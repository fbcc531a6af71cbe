namespace NemoMcp.Client.Connections;

/// <summary>The ways out of one call. All but <see cref="Strangers"/> carry the bearer and the attribution, to the backend only.</summary>
internal sealed record BackendDoors
{
    public required HttpClient Reads { get; init; }

    public required HttpClient Writes { get; init; }

    public required HttpClient Downloads { get; init; }

    /// <summary>To any other host: bare.</summary>
    public required HttpClient Strangers { get; init; }
}
