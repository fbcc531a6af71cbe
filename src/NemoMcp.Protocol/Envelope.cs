namespace NemoMcp.Protocol;

/// <summary>The wrapper around most replies: <c>code</c> 0 is success and the payload stands in <c>data</c>.</summary>
public sealed record Envelope<T>
{
    public required int Code { get; init; }

    public string? Message { get; init; }

    public T? Data { get; init; }
}
