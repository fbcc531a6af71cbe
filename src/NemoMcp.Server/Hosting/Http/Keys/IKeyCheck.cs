namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>Knows whose key a key is.</summary>
internal interface IKeyCheck
{
    ValueTask<KeyAnswer> CheckAsync(string key, CancellationToken cancellationToken);
}

/// <summary>What became of a key.</summary>
/// <param name="Name">Whose it is; null: nobody's.</param>
/// <param name="IsUnknown">True where nobody could be asked: the same key may be good later.</param>
internal readonly record struct KeyAnswer(string? Name, bool IsUnknown = false)
{
    public static KeyAnswer Rejected { get; } = new(null);

    public static KeyAnswer Unavailable { get; } = new(null, IsUnknown: true);
}
