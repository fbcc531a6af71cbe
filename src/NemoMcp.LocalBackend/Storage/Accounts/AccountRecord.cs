namespace NemoMcp.LocalBackend.Storage.Accounts;

/// <summary>An account's credits.</summary>
internal sealed record AccountRecord
{
    public required decimal Granted { get; init; }

    public decimal Spent { get; init; }

    /// <summary>Sessions that were paid for: editing in them is free from then on.</summary>
    public IReadOnlyList<string> PaidSessions { get; init; } = [];

    /// <summary>Reserved by sessions whose first edit runs.</summary>
    public IReadOnlyDictionary<string, decimal> Holds { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);
}
