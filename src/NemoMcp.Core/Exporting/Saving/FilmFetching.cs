using System.Security.Cryptography;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Brings a finished film to its place: whole or not at all.</summary>
public sealed class FilmFetching(FilmCheck check, NemoSettings settings, TimeProvider clock)
{
    // A film server that breaks five times in a row is not a passing trouble.
    private const int MostTries = 5;
    private static readonly TimeSpan PauseAfterBreak = TimeSpan.FromSeconds(2);
    private const int BufferBytes = 1 << 17;
    private const long NoteEvery = 1_000_000;

    internal async Task<(FilmFile File, string? Notice)> FetchAsync(RenderStatus film, ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        var target = task.Plan.Path!;
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{film.Id}.{Guid.NewGuid():N}.part");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await DownloadAsync(temporary, film, task, run, cancellationToken);
            run.Note(ExportLines.Checking(task.Visit.Language));
            var (size, hash) = await HashAsync(temporary, cancellationToken);
            var (facts, notice) = await check.LookAsync(temporary, task, cancellationToken);
            var path = FreeName.Take(temporary, target);
            return (new FilmFile
            {
                Path = path,
                Name = Path.GetFileName(path),
                SizeBytes = size,
                Sha256 = hash,
                DurationSeconds = facts is { Duration.Ticks: > 0 } ? Math.Round(facts.Duration.TotalSeconds, 3) : null,
                Width = facts?.Width,
                Height = facts?.Height,
                VideoCodec = facts?.VideoCodec,
            }, notice);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NemoException(NemoErrorCode.OutputNotWritable, target, problem);
        }
        finally
        {
            WholeFile.Forget(temporary);
        }
    }

    private async Task DownloadAsync(string temporary, RenderStatus film, ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);
        string? tag = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var have = file.Length > 0 ? new FilmPart(file.Length, tag) : null;
                await using var download = await task.Visit.RunAsync((client, token) => client.Renders.OpenAsync(film.Id, film.Url, have, token), cancellationToken);
                tag = download.EntityTag;
                await CopyAsync(download, file, task, run, cancellationToken);
                file.Flush(flushToDisk: true);
                return;
            }
            catch (Exception broken) when (IsPassing(broken) && attempt < MostTries)
            {
                await Task.Delay(Shorter(settings.Poll, PauseAfterBreak), clock, cancellationToken);
            }
            catch (Exception broken) when (CauseOf(broken) is not null)
            {
                throw new NemoException(NemoErrorCode.DownloadFailed, Path.GetFileName(task.Plan.Path), CauseOf(broken));
            }
        }
    }

    private static async Task CopyAsync(FilmDownload download, FileStream file, ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        // The server starts over where the film is another one by now.
        file.SetLength(download.Offset);
        file.Position = download.Offset;
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

    // What breaks may hold next time; what is refused stays refused.
    private static bool IsPassing(Exception broken) => CauseOf(broken) switch
    {
        null => false,
        { Code: NemoErrorCode.RateLimited } or { HttpStatus: 408 } => true,
        var cause => cause.HttpStatus is null or < 400 or >= 500,
    };

    private static NemoBackendException? CauseOf(Exception broken) => broken as NemoBackendException ?? (broken as NemoException)?.InnerException as NemoBackendException;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static async Task<(long Size, string Hash)> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return (stream.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)));
    }
}
