using NemoMcp.Soak.Judging;
using NemoMcp.Soak.Lanes;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Soak.Journeys;

/// <summary>From a clip to a film, over a network that does its worst, judged at every step.</summary>
internal sealed class Journey(int number, int seed, Lane lane, Tally tally)
{
    // As often as an assistant asks again before it tells the person.
    private const int Tries = 4;

    // Ten exchanges and more make a journey: at this share it is hit two or three times, and still gets somewhere.
    private const double LeastShare = 0.08;
    private const double MoreShare = 0.17;

    private readonly Random dice = new(unchecked((seed * 1_000_003) + number));
    private readonly Assistant assistant = new(lane);

    public async Task RunAsync(CancellationToken stop)
    {
        await lane.BeginAsync(stop);
        var script = new FaultScript(dice.Next(), LeastShare + (MoreShare * dice.NextDouble()))
        {
            Chaos = FormattableString.Invariant($"edit_seconds={dice.Next(60) / 10.0}"),
        };
        lane.Proxy.Script = script;
        var judge = new Judge(number, lane, assistant, tally);
        try
        {
            await TravelAsync(judge, stop);
            await judge.JobsAsync(stop);
            await judge.FilesAsync(lane.OutputOf(number), stop);
        }
        finally
        {
            lane.Proxy.Script = FaultScript.Quiet();
            tally.End(script.Hits);
        }
    }

    private async Task TravelAsync(Judge judge, CancellationToken stop)
    {
        if (await BeginAsync(judge, stop) is not { } session)
        {
            tally.Count("journeys", "gave up before the edits");
            return;
        }

        var steps = new EditSteps(lane, assistant, dice, session);
        for (var edit = dice.Next(1, 3); edit > 0; edit--)
        {
            var text = EditText.Draw(dice, number, edit);
            var answer = await steps.RunAsync(text, stop);
            tally.Count("edits", answer.Status);
            await judge.EditAsync(session, text, answer, stop);
        }

        var film = await new ExportSteps(lane, assistant, dice, session, lane.OutputOf(number)).RunAsync(stop);
        tally.Count("exports", film.Status);
        judge.Film(film);
    }

    // A session that holds the clip; null when the network let nothing through.
    private async Task<string?> BeginAsync(Judge judge, CancellationToken stop)
    {
        string? session = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            session ??= (await assistant.CallAsync("create_session", [], stop)).Session;
            if (session is null)
            {
                continue;
            }

            var answer = await assistant.CallAsync("upload_media", new() { ["session_id"] = session, ["sources"] = new[] { lane.ClipPath } }, stop);
            answer = await assistant.FollowAsync(answer, stop);
            tally.Count("uploads", answer.Status);
            if (answer.Status is "completed")
            {
                // One that was gone and held nothing has been replaced: the answer names the session that holds the clip.
                session = answer.Session ?? session;
                await judge.UploadAsync(session, stop);
                return session;
            }

            // An answer that was harmed on its way may have named a session that there is not.
            session = answer.Status is "session_not_found" ? null : session;
        }

        return null;
    }
}
