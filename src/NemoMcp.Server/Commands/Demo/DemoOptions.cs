namespace NemoMcp.Server.Commands.Demo;

/// <summary>What a person asked the demo for.</summary>
internal sealed record DemoOptions
{
    /// <summary>Null: a clip is made.</summary>
    public string? File { get; init; }

    public required string Instruction { get; init; }

    /// <summary>Null: the output folder.</summary>
    public string? Output { get; init; }
}
