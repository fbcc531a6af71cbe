namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>How a host starts the server.</summary>
internal sealed record ServerEntry
{
    /// <summary>Hosts put it before every tool's name, so it is short.</summary>
    public const string Name = "nemo";

    public required string Command { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Settings that the entry sets. Those that an entry in a file has beside these stay as they are.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Never the settings: a token may be among them.</summary>
    public override string ToString() => $"ServerEntry {{ {Command} {string.Join(' ', Arguments)} }}";
}
