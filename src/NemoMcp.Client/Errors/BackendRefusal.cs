using System.Text.Json;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Errors;

/// <summary>Recognises a refusal and gives it its code. The envelope's code is stronger than the HTTP status.</summary>
internal static class BackendRefusal
{
    private static readonly string[] WordKeys = ["message", "detail", "error", "reason", "msg"];

    /// <summary>True for a reply that refuses although its HTTP status does not.</summary>
    public static bool IsRefusal(JsonElement root, CallKind kind)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            return false;
        }

        if (CodeOf(root) is { } code)
        {
            return code is not (BackendCodes.Success or 200);
        }

        var success = ReplyJson.Flag(root, "success");
        return kind is not CallKind.RenderPoll
            && (success is false || (success is null && !ReplyJson.Has(root, "data") && ReplyJson.Words(root, "error") is not null && !ReplyJson.Has(root, "status")));
    }

    public static NemoBackendException Create(CallKind kind, int status, JsonElement? reply, TimeSpan? retryAfter, bool mayHaveBegun = false)
    {
        var root = reply is { ValueKind: JsonValueKind.Object } found ? found : default;
        var code = CodeOf(root);
        var meaning = Classify(kind, status, code);
        var words = BackendWords.Clean(WordKeys.Select(key => ReplyJson.Words(root, key)).FirstOrDefault(text => text is not null));
        return new NemoBackendException(meaning, $"The backend refused with {Describe(status, code)}: {words ?? "no reason given"}")
        {
            BackendCode = code,
            HttpStatus = status,
            BackendMessage = words,
            RetryAfter = retryAfter,

            // A clear refusal did nothing; a failure on the way may have happened after the work began.
            MayHaveArrived = mayHaveBegun || meaning is NemoErrorCode.BackendUnavailable,
        };
    }

    private static NemoErrorCode Classify(CallKind kind, int status, int? code) => code switch
    {
        // 1010 and 1011 are the words of the vendor's other gateway for the same thing.
        BackendCodes.TokenInvalid or 1010 or 1011 => NemoErrorCode.TokenInvalid,
        BackendCodes.SessionNotFound => NemoErrorCode.SessionNotFound,
        BackendCodes.OutOfCredits => NemoErrorCode.OutOfCredits,
        BackendCodes.UnsupportedFile => NemoErrorCode.UnsupportedMedia,
        BackendCodes.FileTooLarge => NemoErrorCode.MediaTooLarge,
        BackendCodes.FfmpegMissing => NemoErrorCode.FfmpegMissing,
        >= 400 and <= 599 => ByStatus(kind, code.Value),
        _ => ByStatus(kind, status),
    };

    private static NemoErrorCode ByStatus(CallKind kind, int status) => (status, kind) switch
    {
        (400, CallKind.Token) => NemoErrorCode.ClientIdMissing,
        (401, _) => NemoErrorCode.TokenInvalid,
        (402, _) => NemoErrorCode.ExportBlocked,
        (404, CallKind.Session or CallKind.Upload) => NemoErrorCode.SessionNotFound,
        (413, CallKind.Upload) => NemoErrorCode.MediaTooLarge,
        (415, CallKind.Upload) => NemoErrorCode.UnsupportedMedia,
        (429, _) => NemoErrorCode.RateLimited,
        (408 or >= 500, _) => NemoErrorCode.BackendUnavailable,
        _ => NemoErrorCode.BackendRejected,
    };

    private static int? CodeOf(JsonElement root) => ReplyJson.Whole(root, "code") is { } code and >= int.MinValue and <= int.MaxValue ? (int)code : null;

    private static string Describe(int status, int? code) => code is null ? $"HTTP {status}" : $"code {code} (HTTP {status})";
}
