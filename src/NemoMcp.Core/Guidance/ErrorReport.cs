namespace NemoMcp.Core.Guidance;

/// <summary>A failure for people and for programs; the shape of <c>_meta["nemo/error"]</c>.</summary>
public sealed record ErrorReport
{
    public required string Code { get; init; }

    /// <summary>What happened, to which thing.</summary>
    public required string Message { get; init; }

    /// <summary>What to do now.</summary>
    public required string Action { get; init; }

    public required bool Retryable { get; init; }

    public double? RetryAfterSeconds { get; init; }

    public int? BackendCode { get; init; }

    public int? HttpStatus { get; init; }

    public string? RegisterUrl { get; init; }

    public string? JobId { get; init; }
}
