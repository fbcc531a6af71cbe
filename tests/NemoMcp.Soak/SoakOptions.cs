using System.Globalization;
using System.Security.Cryptography;
using NemoMcp.Server.Commands;

namespace NemoMcp.Soak;

/// <summary>How much is soaked.</summary>
internal sealed record SoakOptions
{
    public const int LongForm = 2000;

    /// <summary>How many journeys are made. The default is the long form.</summary>
    public int Journeys { get; init; } = LongForm;

    /// <summary>What all choices are drawn from. The default is another one each time; it is printed.</summary>
    public required int Seed { get; init; }

    /// <summary>How many journeys run side by side, each lane on a backend of its own. The default is 8: most of a journey is waiting.</summary>
    public int Lanes { get; init; } = 8;

    /// <summary>Where films, journals and logs are left for whoever looks for a fault; null: nowhere.</summary>
    public string? Folder { get; init; }

    /// <summary>Only the long form is long enough to promise how many journeys every kind of fault hits.</summary>
    public bool IsLongForm => Journeys >= LongForm;

    /// <summary>From flags, else from the environment; null when they make no sense, which is told.</summary>
    public static SoakOptions? Read(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var options = new SoakOptions { Seed = RandomNumberGenerator.GetInt32(1_000_000) };
        options = NumberOf(environment("NEMO_SOAK_JOURNEYS")) is { } asked ? options with { Journeys = asked } : options;
        options = NumberOf(environment("NEMO_SOAK_SEED")) is { } seed ? options with { Seed = seed } : options;
        for (var i = 0; i < args.Count; i += 2)
        {
            var number = i + 1 < args.Count ? NumberOf(args[i + 1]) : null;
            switch (args[i], number)
            {
                case ("--folder", _) when i + 1 < args.Count:
                    options = options with { Folder = Path.GetFullPath(args[i + 1]) };
                    break;
                case ("--journeys", > 0):
                    options = options with { Journeys = number.Value };
                    break;
                case ("--seed", not null):
                    options = options with { Seed = number.Value };
                    break;
                case ("--lanes", > 0):
                    options = options with { Lanes = number.Value };
                    break;
                default:
                    Terminal.Error.WriteLine($"soak: {args[i]} is not understood; say for example: --journeys 100 --seed 7 --lanes 4 --folder /tmp/soak");
                    return null;
            }
        }

        return options;
    }

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
