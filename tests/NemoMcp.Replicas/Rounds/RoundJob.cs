using System.Text.Json.Nodes;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Replicas.Rounds;

/// <summary>One caller in one round: an edit or an export, to its end, over whatever breaks.</summary>
internal sealed class RoundJob(ToolCaller caller, MessageLedger ledger, RoundTally tally, string session)
{
    // Errors that are a true end of an export whose replica died at a bad moment: it can be picked up again by its id.
    private static readonly string[] Passing = ["download_failed", "backend_unavailable", "backend_timeout", "output_not_writable"];

    public async Task EditAsync(string title, CancellationToken cancellationToken)
    {
        var message = $"add the title '{title}'";
        tally.Begin();
        var first = await caller.CallAsync("send_edit", new JsonObject { ["message"] = message, ["session_id"] = session, ["wait_seconds"] = 0 }, cancellationToken);
        var end = first.Status is "running" ? await EndAsync(first.JobId!, cancellationToken) : first;
        var received = ledger.CountOf(message);
        if (received > 1)
        {
            tally.SendTwice($"\"{message}\" was received {received} times");
        }

        await JudgeAsync(title, end, received, cancellationToken);
    }

    public async Task ExportAsync(CancellationToken cancellationToken)
    {
        tally.Begin();
        var first = await caller.CallAsync("export_video", new JsonObject { ["session_id"] = session, ["quality"] = "draft", ["wait_seconds"] = 0 }, cancellationToken);
        var end = first.Status is "running" ? await EndAsync(first.JobId!, cancellationToken) : first;
        if (end.Status is "completed" || Passing.Contains(end.ErrorCode, StringComparer.Ordinal))
        {
            tally.Complete();
        }
        else
        {
            tally.Lose($"an export ended as {end.Status ?? end.ErrorCode}: {end.Text}");
        }
    }

    private async Task<ToolAnswer> EndAsync(string job, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await caller.CallAsync("get_job", new JsonObject { ["job_id"] = job, ["wait_seconds"] = 20 }, cancellationToken);
            if (answer.Status is not "running")
            {
                return answer;
            }
        }
    }

    private async Task JudgeAsync(string title, ToolAnswer end, int received, CancellationToken cancellationToken)
    {
        switch (end)
        {
            case { Status: "completed" } when received is 1 && await HasAsync(title, cancellationToken):
                tally.Complete();
                break;
            case { ErrorCode: "internal_error" } when received is 0 && end.Text.Contains("nothing reached the backend", StringComparison.Ordinal) && !await HasAsync(title, cancellationToken):
                tally.TellNotSent();
                break;
            case { ErrorCode: "edit_outcome_unknown" } when received <= 1:
                tally.TellUnknown();
                break;
            default:
                tally.Lose($"the edit \"{title}\" ended as {end.Status ?? end.ErrorCode}, received {received} times: {end.Text}");
                break;
        }
    }

    private async Task<bool> HasAsync(string title, CancellationToken cancellationToken)
    {
        var state = await caller.CallAsync("get_state", new JsonObject { ["session_id"] = session, ["detail"] = "full" }, cancellationToken);
        return state.Text.Contains(title, StringComparison.Ordinal) || (state.Result?.ToJsonString().Contains(title, StringComparison.Ordinal) ?? false);
    }
}
