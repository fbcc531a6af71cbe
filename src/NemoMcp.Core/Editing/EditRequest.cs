namespace NemoMcp.Core.Editing;

/// <summary>The arguments of <c>send_edit</c>.</summary>
public sealed record EditRequest
{
    public required string Message { get; init; }

    public string? SessionId { get; init; }

    public double? WaitSeconds { get; init; }
}
