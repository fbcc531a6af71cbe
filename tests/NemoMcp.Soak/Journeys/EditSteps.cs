using System.Text.Json;
using NemoMcp.Soak.Lanes;

namespace NemoMcp.Soak.Journeys;

/// <summary>The ways in which people and hosts send an edit and hear of its outcome. None of them may send it twice.</summary>
internal sealed class EditSteps(Lane lane, Assistant assistant, Random dice, string session)
{
    private const int LongestPauseMs = 400;
    private static readonly Task Never = new TaskCompletionSource().Task;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>One edit to its outcome.</summary>
    public async Task<ToolAnswer> RunAsync(EditText edit, CancellationToken stop)
    {
        var answer = dice.Next(10) switch
        {
            0 or 1 => await SendAsync(edit.Text, null, stop),
            2 or 3 => await SendAsync(edit.Text, 0, stop),
            4 => await AgainAsync(edit.Text, stop),
            5 => await OtherServerAsync(edit.Text, stop),
            6 => await HangUpAsync(edit.Text, stop),
            7 => await EndServerAsync(edit.Text, stop),
            8 => await RestartAsync(edit.Text, stop),
            _ => await StopAsync(edit.Text, stop),
        };
        return await assistant.FollowAsync(answer, stop);
    }

    private Task<ToolAnswer> SendAsync(string text, double? wait, CancellationToken stop)
    {
        var arguments = new Dictionary<string, object?> { ["message"] = text, ["session_id"] = session };
        if (wait is not null)
        {
            arguments["wait_seconds"] = wait;
        }

        return assistant.CallAsync("send_edit", arguments, stop);
    }

    // Whoever was told "running" and asks again gets that job.
    private async Task<ToolAnswer> AgainAsync(string text, CancellationToken stop)
    {
        var first = await SendAsync(text, 0, stop);
        return first.IsRunning ? await SendAsync($"  {text.Replace(" ", "  ", StringComparison.Ordinal)}", null, stop) : first;
    }

    private async Task<ToolAnswer> OtherServerAsync(string text, CancellationToken stop)
    {
        var first = await SendAsync(text, 0, stop);
        if (!first.IsRunning)
        {
            return first;
        }
        await using var second = await lane.StartServerAsync(stop);
        var other = await assistant.CallAsync("send_edit", new() { ["message"] = text, ["session_id"] = session, ["wait_seconds"] = 5 }, stop, second);
        return other.IsRunning || other.Status is "edit_in_progress" ? first : other;
    }

    // A person presses stop and says the same once more.
    private async Task<ToolAnswer> HangUpAsync(string text, CancellationToken stop)
    {
        using var call = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var sending = SendAsync(text, null, call.Token);
        await PauseAsync(text, sending, stop);
        await call.CancelAsync();
        var answer = await sending;
        return answer.IsHungUp ? await SayAgainAsync(text, stop) : answer;
    }

    // The window is closed in the middle of the call.
    private async Task<ToolAnswer> EndServerAsync(string text, CancellationToken stop)
    {
        using var call = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var sending = SendAsync(text, null, call.Token);
        await PauseAsync(text, sending, stop);
        await call.CancelAsync();
        await lane.RestartAsync(stop);
        var answer = await sending;
        return answer.IsHungUp ? await SayAgainAsync(text, stop) : answer;
    }

    private async Task<ToolAnswer> RestartAsync(string text, CancellationToken stop)
    {
        var first = await SendAsync(text, 0, stop);
        await PauseAsync(text, Never, stop);
        await lane.RestartAsync(stop);
        return first;
    }

    private async Task<ToolAnswer> StopAsync(string text, CancellationToken stop)
    {
        var first = await SendAsync(text, 0, stop);
        if (first is { IsRunning: true, JobId: { } job })
        {
            await PauseAsync(text, Never, stop);
            await assistant.CallAsync("cancel_job", new() { ["job_id"] = job }, stop);
        }

        return first;
    }

    // An outcome that had gone out just before the hanging up was told, and the same text would rightly be a new edit.
    private async Task<ToolAnswer> SayAgainAsync(string text, CancellationToken stop)
    {
        var list = await assistant.CallAsync("get_job", [], stop);
        IEnumerable<JsonElement> jobs = list.Structured is { } found ? found.GetProperty("jobs").EnumerateArray() : [];
        var edits = jobs.Where(job => Text(job, "session_id") == session && Text(job, "kind") is "edit").ToList();
        return edits.OrderByDescending(job => Text(job, "started_at"), StringComparer.Ordinal).FirstOrDefault() is { ValueKind: JsonValueKind.Object } newest
            && Text(newest, "status") is not "running" && lane.Proxy.Ledger.CountOf(text) > 0
            ? await assistant.LookAsync(Text(newest, "job_id"), 0, stop)
            : await SendAsync(text, null, stop);
    }

    private static string Text(JsonElement job, string name) => job.GetProperty(name).GetString()!;

    // Somewhere between nothing sent and all done: half of the time just after the message has arrived.
    private async Task PauseAsync(string text, Task over, CancellationToken stop)
    {
        var (began, longest) = (TimeProvider.System.GetTimestamp(), TimeSpan.FromMilliseconds(dice.Next(LongestPauseMs)));
        var untilArrival = dice.Next(2) is 0;
        while (!over.IsCompleted && TimeProvider.System.GetElapsedTime(began) < longest && !(untilArrival && lane.Proxy.Ledger.CountOf(text) > 0))
        {
            await Task.Delay(LookEvery, TimeProvider.System, stop);
        }
    }
}
