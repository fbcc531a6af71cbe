using NemoMcp.Soak.Lanes;

namespace NemoMcp.Soak.Journeys;

/// <summary>The ways in which a film is asked for.</summary>
internal sealed class ExportSteps(Lane lane, Assistant assistant, Random dice, string session, string output)
{
    private const int LongestPauseMs = 500;

    /// <summary>A film, or why there is none; one that failed is picked up once, as its error advises.</summary>
    public async Task<ToolAnswer> RunAsync(CancellationToken stop)
    {
        var answer = dice.Next(6) switch
        {
            0 or 1 => await ExportAsync(null, stop),
            2 => await ExportAsync(0, stop),
            3 => await TwiceAsync(stop),
            4 => await HangUpAsync(stop),
            _ => await RestartAsync(stop),
        };
        answer = await assistant.FollowAsync(answer, stop);
        return answer is { Error: not null, JobId: { } job }
            ? await assistant.FollowAsync(await assistant.CallAsync("export_video", new() { ["job_id"] = job }, stop), stop)
            : answer;
    }

    private Task<ToolAnswer> ExportAsync(double? wait, CancellationToken stop)
    {
        var arguments = new Dictionary<string, object?> { ["session_id"] = session, ["quality"] = "draft", ["output_path"] = output + Path.DirectorySeparatorChar };
        if (wait is not null)
        {
            arguments["wait_seconds"] = wait;
        }

        return assistant.CallAsync("export_video", arguments, stop);
    }

    private async Task<ToolAnswer> TwiceAsync(CancellationToken stop)
    {
        var both = await Task.WhenAll(ExportAsync(0, stop), ExportAsync(null, stop));
        await assistant.FollowAsync(both[0], stop);
        return both[1];
    }

    private async Task<ToolAnswer> HangUpAsync(CancellationToken stop)
    {
        using var call = CancellationTokenSource.CreateLinkedTokenSource(stop);
        call.CancelAfter(TimeSpan.FromMilliseconds(dice.Next(LongestPauseMs)));
        var answer = await ExportAsync(null, call.Token);
        return answer.IsHungUp ? await ExportAsync(null, stop) : answer;
    }

    private async Task<ToolAnswer> RestartAsync(CancellationToken stop)
    {
        var answer = await ExportAsync(0, stop);
        await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(LongestPauseMs)), TimeProvider.System, stop);
        await lane.RestartAsync(stop);
        return answer;
    }
}
