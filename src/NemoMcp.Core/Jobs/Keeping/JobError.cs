using NemoMcp.Client.Errors;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Why a job failed, in a form that can be kept and thrown again.</summary>
public sealed record JobError
{
    public required NemoErrorCode Code { get; init; }

    public string? Subject { get; init; }

    public string? Detail { get; init; }

    public string? RegisterUrl { get; init; }

    public bool NothingSent { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public int? BackendCode { get; init; }

    public int? HttpStatus { get; init; }

    public string? BackendMessage { get; init; }

    /// <summary>A failure without a code is a fault of this program: its details stay in the log.</summary>
    public static JobError From(Exception failure, Language language)
    {
        var told = failure as NemoException;
        var cause = (failure as NemoBackendException) ?? failure.InnerException as NemoBackendException;
        return new JobError
        {
            Code = told?.Code ?? cause?.Code ?? NemoErrorCode.InternalError,
            Subject = told?.Subject,
            Detail = told?.Detail ?? told?.DetailIn?.Invoke(language),
            RegisterUrl = told?.RegisterUrl,
            NothingSent = told?.NothingSent ?? false,
            RetryAfter = told?.RetryAfter ?? cause?.RetryAfter,
            BackendCode = cause?.BackendCode,
            HttpStatus = cause?.HttpStatus,
            BackendMessage = cause?.BackendMessage,
        };
    }

    public NemoException ToException(JobId job) => new(Code, Subject, Cause())
    {
        Detail = Detail,
        JobId = job.Value,
        RegisterUrl = RegisterUrl,
        NothingSent = NothingSent,
        RetryAfter = RetryAfter,
    };

    private NemoBackendException? Cause() => BackendCode is null && HttpStatus is null && BackendMessage is null
        ? null
        : new NemoBackendException(Code, BackendMessage ?? Code.ToWire())
        {
            BackendCode = BackendCode,
            HttpStatus = HttpStatus,
            BackendMessage = BackendMessage,
            RetryAfter = RetryAfter,
        };
}
