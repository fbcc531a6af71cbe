using System.Globalization;
using System.Security.Cryptography;

namespace NemoMcp.Replicas.Rounds;

/// <summary>How often a replica is killed.</summary>
public sealed record RoundOptions
{
    public const int LongForm = 50;

    public int Rounds { get; init; } = LongForm;

    /// <summary>What all choices are drawn from; printed.</summary>
    public int Seed { get; init; } = RandomNumberGenerator.GetInt32(1_000_000);

    /// <summary>Sessions that are edited and exported at once in each round.</summary>
    public int Sessions { get; init; } = 8;

    /// <summary>Null when the flags make no sense.</summary>
    public static RoundOptions? Read(IReadOnlyList<string> args)
    {
        var options = new RoundOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            if (i + 1 >= args.Count || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            switch (args[i])
            {
                case "--rounds" when number > 0:
                    options = options with { Rounds = number };
                    break;
                case "--seed":
                    options = options with { Seed = number };
                    break;
                case "--sessions" when number > 0:
                    options = options with { Sessions = number };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
