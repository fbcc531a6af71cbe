using NemoMcp.Soak.Journeys;
using NemoMcp.Soak.Lanes;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Soak.Judging;

/// <summary>Holds what the product says against what the backend's side shows.</summary>
internal sealed class Judge(int journey, Lane lane, Assistant assistant, Tally tally)
{
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    // Edits whose process ended before the message left: the product says so, and the ledger bears it out.
    private readonly HashSet<string> unsent = new(StringComparer.Ordinal);

    /// <summary>An edit has its outcome.</summary>
    public async Task EditAsync(string session, EditText edit, ToolAnswer answer, CancellationToken stop)
    {
        Received(edit.Text);
        if (answer is { Error.Code: "internal_error", JobId: { } job } && lane.Proxy.Ledger.CountOf(edit.Text) is 0)
        {
            unsent.Add(job);
        }

        Sound(answer);
        if (answer is { Error: null, Status: "completed" })
        {
            Claim(edit, lane.Proxy.Ledger.Of(edit.Text) is [var first, ..] ? first.Before : null, await lane.Proxy.Witness.ReadAsync(session, stop));
        }
    }

    /// <summary>However often it was asked for, a text may arrive once.</summary>
    public void Received(string text)
    {
        if (lane.Proxy.Ledger.CountOf(text) is > 1 and var count)
        {
            tally.Find(Zero.MessagesReceivedTwice, journey, $"\"{text}\" arrived {count} times.");
        }
    }

    /// <summary>"Completed" was said: the state must be another one than when the message arrived, and hold what was asked for.</summary>
    public void Claim(EditText edit, WitnessedState? before, WitnessedState? after)
    {
        if (before is null)
        {
            tally.Find(Zero.ClaimsWithoutAChange, journey, $"\"{edit.Text}\" counts as completed and never arrived.");
        }
        else if (after is null || after.Digest == before.Digest)
        {
            tally.Find(Zero.ClaimsWithoutAChange, journey, $"\"{edit.Text}\" counts as completed, and nothing changed.");
        }
        else if (edit.Title is { } title && !after.Draft.Contains(title, StringComparison.Ordinal))
        {
            tally.Find(Zero.ClaimsWithoutAChange, journey, $"\"{edit.Text}\" counts as completed, and {title} is not in the draft.");
        }
    }

    public async Task UploadAsync(string session, CancellationToken stop)
    {
        if (await lane.Proxy.Witness.ReadAsync(session, stop) is not { Media: not "[]" })
        {
            tally.Find(Zero.ClaimsWithoutAChange, journey, "An upload counts as completed, and the session holds no media.");
        }
    }

    public void Film(ToolAnswer answer)
    {
        Sound(answer);
        if (answer is { Error: null, Status: "completed" } && answer.Text("file", "path") is var path && !File.Exists(path))
        {
            tally.Find(Zero.HalfFiles, journey, $"An export counts as completed, and there is no file {path}.");
        }
    }

    /// <summary>Every job whose id was given to somebody is found, and has ended within its limits.</summary>
    public async Task JobsAsync(CancellationToken stop)
    {
        foreach (var job in assistant.Jobs.ToList())
        {
            await JobAsync(job, stop);
        }
    }

    public async Task JobAsync(string job, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        var answer = await assistant.LookAsync(job, 0, stop);
        while (answer.IsRunning && TimeProvider.System.GetElapsedTime(began) < Assistant.JobLimit)
        {
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, stop);
            answer = await assistant.LookAsync(job, 0, stop);
        }

        Sound(answer);
        if (answer.IsRunning)
        {
            tally.Find(Zero.JobsLost, journey, $"{job} does not end: {answer.Text("job", "kind")}, {answer.Text("job", "message")}");
        }
        else if (answer.Error is { Code: "job_not_found" })
        {
            tally.Find(Zero.JobsLost, journey, $"{job} is not known any more.");
        }
    }

    /// <summary>What lies in the folder is whole and has its final name.</summary>
    public async Task FilesAsync(string folder, CancellationToken stop)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var look = await FilmLook.OfAsync(file, lane.BackendFolder, lane.Proxy.Script.Hits.GetValueOrDefault(FaultKind.Corrupt), stop);
            tally.Count("films", look is { Fault: not null } ? "broken" : look.IsHarmed ? "whole, a bit turned round on the way" : "the very bytes");
            if (look.Fault is { } fault)
            {
                tally.Find(Zero.HalfFiles, journey, $"{Path.GetFileName(file)}: {fault}");
            }
        }
    }

    private void Sound(ToolAnswer answer)
    {
        if (answer.Error is { Code: "internal_error" } broken && !unsent.Contains(broken.JobId ?? ""))
        {
            tally.Find(Zero.InternalErrors, journey, $"{broken.Message} ({broken.JobId ?? "no job"})");
        }
    }
}
