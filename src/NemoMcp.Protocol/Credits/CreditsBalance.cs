namespace NemoMcp.Protocol.Credits;

/// <summary>The account's credits: <c>total</c> is what is usable and what running work has reserved.</summary>
public sealed record CreditsBalance
{
    public required decimal Available { get; init; }

    public required decimal Frozen { get; init; }

    public required decimal Total { get; init; }
}
