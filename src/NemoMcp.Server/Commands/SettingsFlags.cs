using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands;

/// <summary>Settings given as flags: <c>--state-dir X</c> is <c>NEMO_STATE_DIR=X</c>, and wins over the environment.</summary>
internal sealed class SettingsFlags
{
    private readonly Dictionary<string, string> _values;

    private SettingsFlags(Dictionary<string, string> values, IReadOnlyList<string> rest) => (_values, Rest) = (values, rest);

    /// <summary>What is left for the commands.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>What was typed, by the names of the settings.</summary>
    public IReadOnlyDictionary<string, string> Given => _values;

    public static SettingsFlags Take(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (flag, inline) = Split(args[i]);
            if (NameOf(flag) is not { } name)
            {
                rest.Add(args[i]);
            }
            else if (inline is not null)
            {
                values[name] = inline;
            }
            else if (i + 1 < args.Count)
            {
                values[name] = args[++i];
            }
            else
            {
                throw new NemoException(NemoErrorCode.InvalidArgument, flag) { Detail = $"{flag} needs a value, for example {flag} VALUE." };
            }
        }

        return new SettingsFlags(values, rest);
    }

    public string? Get(string name) => _values.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name);

    /// <summary>The same settings with one more, which wins.</summary>
    public SettingsFlags With(string name, string value) =>
        new(new Dictionary<string, string>(_values, StringComparer.Ordinal) { [name] = value }, Rest);

    private static (string Flag, string? Value) Split(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && argument.StartsWith("--", StringComparison.Ordinal)
            ? (argument[..at], argument[(at + 1)..])
            : (argument, null);

    private static string? NameOf(string flag)
    {
        if (!flag.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        var words = flag[2..].Replace('-', '_').ToUpperInvariant();
        return SettingNames.All.FirstOrDefault(name => name == words || name == "NEMO_" + words);
    }
}
