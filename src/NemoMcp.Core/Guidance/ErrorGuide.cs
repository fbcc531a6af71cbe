using System.Globalization;
using NemoMcp.Client.Errors;
using NemoMcp.Media;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Guidance;

/// <summary>The one place that turns a failure into words.</summary>
public static class ErrorGuide
{
    private const int MaxSubject = 1000;
    private const int MaxDetail = 2000;
    private const int MaxBackendWords = 500;

    /// <summary>Words for a failure; one that is not ours becomes <c>internal_error</c> without its details.</summary>
    public static ErrorReport Describe(Exception failure, Language language)
    {
        var known = failure as NemoException;
        var backend = failure as NemoBackendException ?? known?.InnerException as NemoBackendException;
        var missing = failure as FFmpegMissingException ?? known?.InnerException as FFmpegMissingException;
        var code = known?.Code ?? backend?.Code ?? (missing is null ? NemoErrorCode.InternalError : NemoErrorCode.FfmpegMissing);
        var retryAfter = known?.RetryAfter ?? backend?.RetryAfter;
        var words = WordsOf(code, language);
        return new ErrorReport
        {
            Code = code.ToWire(),
            Message = MessageOf(known is { NothingSent: true, Detail: not null } ? null : words, ForeignText.Clean(known?.Subject ?? missing?.Program, MaxSubject), known?.Detail ?? known?.DetailIn?.Invoke(language), backend, language),
            Action = words.Advice(FactOf(code, known, retryAfter, language)),
            Retryable = known is { NothingSent: true } || IsRetryable(code, backend),
            RetryAfterSeconds = retryAfter?.TotalSeconds,
            BackendCode = backend?.BackendCode,
            HttpStatus = backend?.HttpStatus,
            RegisterUrl = known?.RegisterUrl,
            JobId = known?.JobId,
        };
    }

    private static ErrorWords WordsOf(NemoErrorCode code, Language language) =>
        language is Language.Chinese ? ChineseErrors.Of(code) : EnglishErrors.Of(code);

    private static string MessageOf(ErrorWords? words, string subject, string? detail, NemoBackendException? backend, Language language)
    {
        // That nothing was sent is the whole message.
        List<string> parts = words is null ? [] : [words.Message(subject)];
        if (ForeignText.Clean(detail, MaxDetail) is { Length: > 0 } more)
        {
            parts.Add(more);
        }

        if (ForeignText.Clean(backend?.BackendMessage, MaxBackendWords) is { Length: > 0 } said)
        {
            parts.Add(language.Say($"The backend says: \"{said}\"", $"后端说明：“{said}”"));
        }
        else if (backend?.HttpStatus is { } status)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"(HTTP {status})"));
        }

        return string.Join(language.Say(" ", ""), parts);
    }

    private static string? FactOf(NemoErrorCode code, NemoException? known, TimeSpan? retryAfter, Language language) => code switch
    {
        NemoErrorCode.OutOfCredits or NemoErrorCode.ExportBlocked => known?.RegisterUrl,
        NemoErrorCode.RateLimited => retryAfter is { } wait ? Duration(wait, language) : null,
        _ => known?.JobId is { Length: > 0 } job ? ForeignText.Clean(job, MaxSubject) : null,
    };

    /// <summary>True when the very same call may succeed later and cannot be charged twice.</summary>
    private static bool IsRetryable(NemoErrorCode code, NemoBackendException? backend) => code switch
    {
        NemoErrorCode.RateLimited or NemoErrorCode.EditInProgress or NemoErrorCode.DownloadFailed or NemoErrorCode.RenderFailed => true,
        NemoErrorCode.BackendUnavailable or NemoErrorCode.BackendTimeout => backend is { MayHaveArrived: false },
        _ => false,
    };

    private static string Duration(TimeSpan wait, Language language) => wait switch
    {
        { TotalHours: >= 48 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalDays):0}{language.Say(" days", " 天")}"),
        { TotalMinutes: >= 120 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalHours):0}{language.Say(" hours", " 小时")}"),
        { TotalSeconds: >= 120 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalMinutes):0}{language.Say(" minutes", " 分钟")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0}{language.Say(" seconds", " 秒")}"),
    };
}
