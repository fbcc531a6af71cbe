namespace NemoMcp.Testing.Faults;

/// <summary>The faults of one journey, drawn from a seed in the order of its exchanges, and which of them really hit.</summary>
public sealed class FaultScript(int seed, double share)
{
    // The message is what must not be lost or doubled, so it gets more than its part.
    private const double MessageWeight = 2;

    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    private readonly Lock gate = new();
    private readonly Random dice = new(seed);
    private readonly Dictionary<FaultKind, int> hits = [];

    /// <summary>No faults at all.</summary>
    public static FaultScript Quiet() => new(0, 0);

    /// <summary>How often each kind hit: its byte was reached.</summary>
    public IReadOnlyDictionary<FaultKind, int> Hits
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<FaultKind, int>(hits);
            }
        }
    }

    /// <summary>What the header for the embedded backend says about this journey's edits; null leaves it out.</summary>
    public string? Chaos { get; init; }

    /// <summary>The fault of the next exchange; null lets it pass.</summary>
    public Fault? Next(bool isMessage)
    {
        lock (gate)
        {
            var (drawn, kind, where, coin) = (dice.NextDouble(), Kinds[dice.Next(Kinds.Length)], dice.NextDouble(), dice.Next(2) is 0);
            return drawn < share * (isMessage ? MessageWeight : 1) ? new Fault(kind, where, coin) : null;
        }
    }

    public void Hit(FaultKind kind)
    {
        lock (gate)
        {
            hits[kind] = hits.GetValueOrDefault(kind) + 1;
        }
    }
}
