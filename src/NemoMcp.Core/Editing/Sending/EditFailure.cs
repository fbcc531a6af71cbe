using NemoMcp.Client.Errors;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>Why an edit counts as failed, once state has shown no change.</summary>
internal static class EditFailure
{
    private const int MaxQuote = 80;

    /// <summary>The error; <paramref name="stateKnown"/> is false when the state could not be read at all.</summary>
    public static NemoException Of(EditStreamReport report, bool stateKnown, string message, BackendVisit visit)
    {
        var quote = ForeignText.Clean(message, MaxQuote);
        return report switch
        {
            { End: EditStreamEnd.Closed, Cause: { } refusal } when stateKnown => visit.Explain(refusal),
            { End: EditStreamEnd.Closed, Fault: { } fault } when stateKnown => visit.Explain(RefusalOf(fault)),
            { End: EditStreamEnd.Idle or EditStreamEnd.Limit } when stateKnown => new NemoException(NemoErrorCode.BackendTimeout, quote, report.Cause),
            _ => new NemoException(NemoErrorCode.EditOutcomeUnknown, quote, report.Cause),
        };
    }

    private static NemoBackendException RefusalOf(Protocol.Chat.ChatEvent.Fault fault)
    {
        int? number = int.TryParse(fault.Code, out var code) ? code : null;
        var meaning = number switch
        {
            BackendCodes.OutOfCredits => NemoErrorCode.OutOfCredits,
            BackendCodes.TokenInvalid or 401 => NemoErrorCode.TokenInvalid,
            BackendCodes.SessionNotFound => NemoErrorCode.SessionNotFound,
            429 => NemoErrorCode.RateLimited,
            _ => NemoErrorCode.BackendRejected,
        };
        return new NemoBackendException(meaning, fault.Message) { BackendCode = number, BackendMessage = ForeignText.Clean(fault.Message, 500) };
    }
}
