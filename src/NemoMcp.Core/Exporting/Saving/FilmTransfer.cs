using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Downloads a film into its temporary file, over broken connections and the end of the process.</summary>
public sealed class FilmTransfer(NemoSettings settings, TimeProvider clock)
{
    // A film server that breaks five times in a row is not a passing trouble.
    private const int MostTries = 5;
    private static readonly TimeSpan PauseAfterBreak = TimeSpan.FromSeconds(2);
    private const int BufferBytes = 1 << 17;
    private const long NoteEvery = 1_000_000;

    private static readonly KeyValuePair<string, object?> Resumed = new("nemo.recovery.kind", "download_resumed");

    internal async Task FetchAsync(string part, RenderStatus film, ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        await run.StepAsync(JobStep.Downloading, cancellationToken);
        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.Asynchronous);
        var length = new FilmLength(film.SizeBytes ?? await AskSizeAsync(film, task, cancellationToken));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Bytes are only gone on from under the tag that the journal knows them by.
                var tag = run.Job.Film is { } known && known.Part == part ? known.EntityTag : null;
                var have = file.Length > 0 && tag is not null ? new FilmPart(file.Length, tag) : null;
                if (have is not null)
                {
                    NemoTelemetry.Recoveries.Add(1, Resumed);
                }

                await using var download = await task.Visit.RunAsync((client, token) => client.Renders.OpenAsync(film.Id, film.Url, have, token), cancellationToken);
                await PlaceAsync(download, file, part, tag, run, cancellationToken);
                await CopyAsync(download, file, task, run, cancellationToken);
                await EnsureWholeAsync(file, length, cancellationToken);
                file.Flush(flushToDisk: true);
                return;
            }
            catch (Exception broken) when (IsPassing(broken) && attempt < MostTries)
            {
                await Task.Delay(settings.Poll < PauseAfterBreak ? settings.Poll : PauseAfterBreak, clock, cancellationToken);
            }
            catch (Exception broken) when (CauseOf(broken) is not null)
            {
                throw new NemoException(NemoErrorCode.DownloadFailed, Path.GetFileName(task.Plan.Path), CauseOf(broken));
            }
        }
    }

    // Not every backend tells a size. One that did may have been harmed on its way, and without it a film that was cut or doubled looks whole.
    private static async Task<long?> AskSizeAsync(RenderStatus film, ExportTask task, CancellationToken cancellationToken)
    {
        try
        {
            return (await task.Visit.RunAsync((client, token) => client.Renders.GetAsync(film.Id, token), cancellationToken))?.SizeBytes;
        }
        catch (NemoException)
        {
            return null;
        }
    }

    // The server starts over where the film is another one by now. Old bytes go before the new tag is kept: never the one beside the other.
    private static async Task PlaceAsync(FilmDownload download, FileStream file, string part, string? tag, JobRun run, CancellationToken cancellationToken)
    {
        file.SetLength(download.Offset);
        file.Position = download.Offset;
        if (download.EntityTag != tag || run.Job.Film?.Part != part)
        {
            file.Flush(flushToDisk: true);
            await run.SaveAsync(job => job with { Film = new FilmPlace { Part = part, EntityTag = download.EntityTag } }, cancellationToken);
        }
    }

    private static async Task CopyAsync(FilmDownload download, FileStream file, ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var noted = -NoteEvery;
        int read;
        while ((read = await download.Content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (file.Position - noted >= NoteEvery)
            {
                noted = file.Position;
                run.Note(ExportLines.Fetching(file.Position, download.TotalBytes, task.Visit.Language));
            }
        }

        if (file.Length is 0 || (download.TotalBytes is { } total && file.Length != total))
        {
            throw new NemoBackendException(NemoErrorCode.DownloadFailed, "The film came to an end before its end.");
        }
    }

    private static async Task EnsureWholeAsync(FileStream file, FilmLength length, CancellationToken cancellationToken)
    {
        if (!await length.IsBelievedAsync(file, cancellationToken))
        {
            // From the beginning: nobody knows which of its bytes are the right ones.
            file.SetLength(0);
            throw new NemoBackendException(NemoErrorCode.DownloadFailed, "The film is not as long as the render said.");
        }
    }

    // What breaks may hold next time; what is refused stays refused.
    private static bool IsPassing(Exception broken) => CauseOf(broken) switch
    {
        null => false,
        { Code: NemoErrorCode.RateLimited } or { HttpStatus: 408 } => true,
        var cause => cause.HttpStatus is null or < 400 or >= 500,
    };

    private static NemoBackendException? CauseOf(Exception broken) => broken as NemoBackendException ?? (broken as NemoException)?.InnerException as NemoBackendException;
}
