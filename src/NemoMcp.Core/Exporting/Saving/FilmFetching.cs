using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Media;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Brings a finished film to its place: whole or not at all, and from where another process left off.</summary>
public sealed class FilmFetching(FilmTransfer transfer, FilmCheck check)
{
    internal async Task<(FilmFile File, string? Notice)> FetchAsync(RenderStatus film, ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        var target = task.Plan.Path!;
        var part = Path.Combine(Path.GetDirectoryName(target)!, $".{film.Id}.part");
        var goesOn = false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            ForgetOther(run.Job.Film, part);
            if (await NamedAlreadyAsync(run.Job.Film, target, cancellationToken) is { } named)
            {
                var (known, remark) = await check.LookAsync(named, task, cancellationToken);
                return (Tell(named, run.Job.Film!, known), remark);
            }

            await transfer.FetchAsync(part, film, task, run, cancellationToken);
            run.Note(ExportLines.Checking(task.Visit.Language));
            await run.StepAsync(JobStep.Checking, cancellationToken);
            var whole = await FilmHash.OfAsync(part, cancellationToken);
            var (facts, notice) = await check.LookAsync(part, task, cancellationToken);
            await run.SaveAsync(job => job with { Step = JobStep.Naming, Film = whole }, cancellationToken);
            return (Tell(FreeName.Take(part, target), whole, facts), notice);
        }
        catch when (cancellationToken.IsCancellationRequested && !run.IsStopAsked)
        {
            // The program ends: the next one goes on from these bytes.
            goesOn = true;
            throw;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NemoException(NemoErrorCode.OutputNotWritable, target, problem);
        }
        finally
        {
            if (!goesOn)
            {
                WholeFile.Forget(part);
            }
        }
    }

    // Another render's, or meant for another place.
    private static void ForgetOther(FilmPlace? film, string part)
    {
        if (film is not null && film.Part != part)
        {
            WholeFile.Forget(film.Part);
        }
    }

    // A process that died while it gave the name may have given it.
    private static async Task<string?> NamedAlreadyAsync(FilmPlace? film, string target, CancellationToken cancellationToken)
    {
        if (film is not { SizeBytes: { } size, Sha256: { } hash })
        {
            return null;
        }

        foreach (var candidate in FreeName.Taken(target).Where(candidate => new FileInfo(candidate) is { Exists: true } file && file.Length == size))
        {
            if ((await FilmHash.OfAsync(candidate, cancellationToken)).Sha256 == hash)
            {
                return candidate;
            }
        }

        return null;
    }

    private static FilmFile Tell(string path, FilmPlace film, MediaFacts? facts) => new()
    {
        Path = path,
        Name = Path.GetFileName(path),
        SizeBytes = film.SizeBytes!.Value,
        Sha256 = film.Sha256!,
        DurationSeconds = facts is { Duration.Ticks: > 0 } ? Math.Round(facts.Duration.TotalSeconds, 3) : null,
        Width = facts?.Width,
        Height = facts?.Height,
        VideoCodec = facts?.VideoCodec,
    };
}
