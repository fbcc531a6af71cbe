using NemoMcp.Client.Errors;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>Why an edit counts as failed, once state has shown no change.</summary>
internal static class EditFailure
{
    /// <summary>The error; <paramref name="stateKnown"/> is false when the state could not be read at all. The message is not quoted: errors reach journal and log.</summary>
    public static NemoException Of(EditStreamReport report, bool stateKnown, BackendVisit visit) =>
        report switch
        {
            { End: EditStreamEnd.Closed, Cause: { } refusal } when stateKnown => visit.Explain(refusal),
            { End: EditStreamEnd.Closed, Fault: { } fault } when stateKnown => visit.Explain(RefusalOf(fault)),
            { End: EditStreamEnd.Idle or EditStreamEnd.Limit } when stateKnown => new NemoException(NemoErrorCode.BackendTimeout, null, report.Cause),
            _ => new NemoException(NemoErrorCode.EditOutcomeUnknown, null, report.Cause),
        };

    /// <summary>The answer was lost and the timeline changed, but the edit before this one had shown no change and may have been late.</summary>
    public static NemoException PerhapsAnEarlierOne(Language language) => new(NemoErrorCode.EditOutcomeUnknown)
    {
        Detail = language.Say(
            "The timeline has changed, but the edit before this one had ended without a visible change and may have taken effect late: it cannot be told which of the two this is.",
            "时间线已有变化，但上一条编辑结束时没有可见的改动，可能稍后才生效：无法判断这次变化来自哪一条。"),
    };

    /// <summary>The program ended before the message could leave.</summary>
    public static NemoException NotSent(Language language) => new(NemoErrorCode.InternalError)
    {
        Detail = language.Say(
            "The program ended before this edit was sent: nothing reached the backend, nothing was charged. Send it again if it is still wanted.",
            "程序在发送此编辑之前就已结束：没有任何内容到达后端，也没有扣费。如仍需要，请重新发送。"),
        NothingSent = true,
    };

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
