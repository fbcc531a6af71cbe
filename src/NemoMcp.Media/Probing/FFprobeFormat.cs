namespace NemoMcp.Media.Probing;

internal sealed record FFprobeFormat
{
    public string? FormatName { get; init; }

    public string? Duration { get; init; }
}
