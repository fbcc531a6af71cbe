using System.Collections.Concurrent;
using NemoMcp.Client;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>Finds the session that a call means, opens one where a tool may, and replaces a lost one that held nothing.</summary>
public sealed class SessionDesk(SessionBook book, ILastSessions last, SessionOpener opener, GivenToken given)
{
    private readonly ConcurrentDictionary<(string Scope, string Caller), SemaphoreSlim> opening = new();

    /// <summary>The named session, else the one that this caller used last; null where there is none.</summary>
    public async Task<SessionRecord?> FindAsync(string scope, string? sessionId, ToolCall call, CancellationToken cancellationToken)
    {
        var session = sessionId is null ? await last.FindAsync(scope, call.Caller, cancellationToken) : SessionId.TryParse(sessionId) ?? throw Unknown(sessionId);
        if (session is not { } known)
        {
            return null;
        }

        // On an account of several callers the backend tells nobody's session from another's; the book does.
        var record = await book.FindAsync(scope, known, cancellationToken);
        return record.OpenedByUs || !await given.IsSharedAsync(cancellationToken) ? record : throw Unknown(known.Value);
    }

    /// <summary>The same, and a new session where there is none. Two calls at once open one.</summary>
    public async Task<SessionRecord> EnsureAsync(SessionRecord? found, string? languageTag, BackendVisit visit, ToolCall call, CancellationToken cancellationToken)
    {
        if (found is not null)
        {
            // Whether the backend knows it shows at its first answer.
            await last.UseAsync(found.Scope, call.Caller, new SessionId(found.SessionId), cancellationToken);
            return found;
        }

        var gate = opening.GetOrAdd((visit.Scope, call.Caller), _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await FindAsync(visit.Scope, null, call, cancellationToken) ?? await OpenAsync(SessionRequestOf(languageTag), visit, call, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<SessionRecord> OpenAsync(SessionRequest request, BackendVisit visit, ToolCall call, CancellationToken cancellationToken)
    {
        var record = await opener.OpenAsync(request.Name, request.Language, visit, cancellationToken);
        await UseAsync(record, call, cancellationToken);
        return record;
    }

    /// <summary>From now on this is the session that the caller means when it names none.</summary>
    public async Task UseAsync(SessionRecord record, ToolCall call, CancellationToken cancellationToken)
    {
        await last.UseAsync(record.Scope, call.Caller, new SessionId(record.SessionId), cancellationToken);
        await last.ConfirmAsync(record.Scope, call.Caller, new SessionId(record.SessionId), cancellationToken);
    }

    public Task<SessionRecord> ChangeAsync(SessionRecord record, Func<SessionRecord, SessionRecord> change, CancellationToken cancellationToken) =>
        book.ChangeAsync(record, change, cancellationToken);

    /// <summary>
    /// Asks something about a session. One that this program opened, that holds nothing yet and that the backend has
    /// forgotten is replaced without a word; the loss of any other is told.
    /// </summary>
    public async Task<(SessionRecord Record, T Result)> AskAsync<T>(
        SessionRecord record, BackendVisit visit, ToolCall call, Func<NemoClient, SessionId, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await AskOnceAsync(record);
            await last.ConfirmAsync(record.Scope, call.Caller, new SessionId(record.SessionId), cancellationToken);
            return (record, answer);
        }
        catch (NemoException lost) when (lost.Code is NemoErrorCode.SessionNotFound)
        {
            record = await book.FindAsync(record.Scope, new SessionId(record.SessionId), cancellationToken);
            if (!record.OpenedByUs || record.HoldsSomething)
            {
                await last.ForgetAsync(record.Scope, call.Caller, new SessionId(record.SessionId), cancellationToken);
                throw LostSession.Tell(record, visit.Language, lost);
            }

            var replaced = record.SessionId;
            record = await opener.OpenAsync(record.Name, record.Language, visit, cancellationToken);
            if (await last.FindAsync(record.Scope, call.Caller, cancellationToken) is not { } used || used.Value == replaced)
            {
                await UseAsync(record, call, cancellationToken);
            }

            return (record, await AskOnceAsync(record));
        }

        Task<T> AskOnceAsync(SessionRecord target) =>
            visit.RunAsync((client, token) => ask(client, new SessionId(target.SessionId), token), cancellationToken);
    }

    /// <summary>No session of this id, or none at all.</summary>
    public static NemoException Unknown(string? sessionId) => new(NemoErrorCode.SessionNotFound, sessionId)
    {
        DetailIn = language => sessionId is not null ? "" : language.Say(
            "None was used in this conversation so far: upload_media and send_edit open one, or name an earlier one as session_id.",
            "本次对话还没有用过会话：upload_media 和 send_edit 会自动打开一个，也可以用 session_id 指定以前的会话。"),
    };

    private static SessionRequest SessionRequestOf(string? languageTag) => new() { Language = languageTag };
}
