using NemoMcp.Core.Batching;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Editing;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Batching;

/// <summary>The one session of a batch, also over several runs.</summary>
internal sealed class BatchSession(CommandScene scene, BatchBook book)
{
    private string? _known;

    /// <summary>The batch's session; a new one where there is none, or where the backend has lost it.</summary>
    public async Task<string> EnsureAsync(BatchFilm film, CancellationToken cancellationToken)
    {
        if (book.Record.SessionId is { } session && (session == _known || await IsThereAsync(session, cancellationToken)))
        {
            return _known = session;
        }

        var opened = await scene.AskAsync("create_session", NewSession.For([], film.Job.Instruction), cancellationToken);
        scene.Tell(opened);
        _known = opened.Text("session_id")!;
        await book.SaveAsync(book.Record with { SessionId = _known, HoldsSomething = false, OnTimeline = null }, cancellationToken);
        return _known;
    }

    /// <summary>A job of the session that the record does not know: it was begun just before an earlier run ended.</summary>
    public async Task<string?> UnknownJobAsync(string kind, string session, CancellationToken cancellationToken)
    {
        var state = await scene.AskAsync("get_state", new() { ["session_id"] = session }, cancellationToken);
        var known = book.Record.HeardOf.ToHashSet(StringComparer.Ordinal);
        return state.List("jobs")
            .Where(job => ToolCaller.Text(job, "kind") == kind)
            .Select(job => ToolCaller.Text(job, "job_id"))
            .OfType<string>()
            .FirstOrDefault(job => !known.Contains(job));
    }

    private async Task<bool> IsThereAsync(string session, CancellationToken cancellationToken)
    {
        try
        {
            await scene.AskAsync("get_state", new() { ["session_id"] = session }, cancellationToken);
            return true;
        }
        catch (ToolFailedException gone) when (gone.Report?.Code == NemoErrorCode.SessionNotFound.ToWire())
        {
            await Terminal.Error.WriteLineAsync(scene.Language.Say(
                "The backend no longer knows this batch's session; the rest is made in a new one.", "后端已找不到此批次的会话；其余任务在新会话中进行。"));
            return false;
        }
    }
}
