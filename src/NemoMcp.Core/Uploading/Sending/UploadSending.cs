using System.Collections.Concurrent;
using System.Security.Cryptography;
using NemoMcp.Client.Uploads;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Turns;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Sends one source into a session, unless the session holds the same bytes, or what the same address gave, already.</summary>
public sealed class UploadSending(SessionDesk sessions, ITurns turns)
{
    // A file of the largest size over a slow line. Whoever holds it longer hangs, and the next one goes ahead.
    private static readonly TimeSpan TurnLimit = TimeSpan.FromHours(1);

    // Hashing must not fill the memory, whatever the file's size.
    private const int BufferBytes = 1 << 17;
    private const int MaxNameLength = 200;

    // One at a time per session, in this process and among all: two calls with the same file must not both find it missing.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    /// <param name="file">What to send.</param>
    /// <param name="record">Where to.</param>
    /// <param name="visit">In whose name.</param>
    /// <param name="call">Whose last session it is.</param>
    /// <param name="watch">Hears of it, before the first byte leaves too.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<(SessionRecord Record, UploadedMedia Media)> SendAsync(
        PlannedUpload file, SessionRecord record, BackendVisit visit, ToolCall call, UploadWatch watch, CancellationToken cancellationToken)
    {
        var gate = gates.GetOrAdd(record.SessionId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var alone = await turns.TakeAsync($"upload-{ShortHash.Of(record.Scope, record.SessionId)}", TurnLimit, cancellationToken);
            record = await sessions.ChangeAsync(record, kept => kept, cancellationToken);
            return await SendOneAsync(file, record, visit, call, watch, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<(SessionRecord Record, UploadedMedia Media)> SendOneAsync(
        PlannedUpload file, SessionRecord record, BackendVisit visit, ToolCall call, UploadWatch watch, CancellationToken cancellationToken)
    {
        var hash = file.Path is null ? null : await HashAsync(file.Path, cancellationToken);
        var address = AddressMark.Of(file.Source);
        if (record.Uploads.FirstOrDefault(upload => hash is not null ? upload.Sha256 == hash : address is not null && upload.Address == address) is { } known)
        {
            return (record, Tell(file, known) with { Status = "reused", Reused = true });
        }

        await watch.Leaving(hash);
        UploadReply reply;
        try
        {
            (record, reply) = await sessions.AskAsync(
                record,
                visit,
                call,
                (client, session, token) => file.Path is null
                    ? client.Uploads.SendUrlsAsync(session, [file.Address!], token)
                    : client.Uploads.SendFileAsync(session, FileOf(file), watch.Progress, token),
                cancellationToken);
        }
        catch (NemoException doubtful) when (doubtful.LeavesDoubt())
        {
            // It may be there after all: a lost session is told from now on.
            await sessions.ChangeAsync(record, kept => kept with { HoldsSomething = true }, cancellationToken);
            throw;
        }

        var upload = Facts(file, hash, reply.Files.Count > 0 ? reply.Files[0] : null);
        record = await sessions.ChangeAsync(record, kept => kept with { HoldsSomething = true, Uploads = [.. kept.Uploads, upload] }, cancellationToken);
        return (record, Tell(file, upload) with { Status = "uploaded" });
    }

    private static UploadFile FileOf(PlannedUpload file) =>
        new() { Path = file.Path!, FileName = NameFor(file), ContentType = file.Media!.ContentType };

    // The backend may judge by the name: one that says nothing, or something foreign, gets the ending of what the file is.
    private static string NameFor(PlannedUpload file)
    {
        var ending = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        return ending is "jpeg" || MediaSniffer.AcceptedFormats.Contains(ending, StringComparer.Ordinal)
            ? file.FileName
            : $"{file.FileName}.{file.Media!.Extension.TrimStart('.')}";
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NemoException(NemoErrorCode.FileNotFound, path, problem);
        }
    }

    private static SessionUpload Facts(PlannedUpload file, string? hash, UploadedFile? told) => new()
    {
        Sha256 = hash,
        Address = AddressMark.Of(file.Source),
        FileName = file.Path is null && ForeignText.Clean(told?.Filename, MaxNameLength) is { Length: > 0 } name ? name : file.FileName,
        Kind = file.Media?.Kind ?? (told?.FileType is "video" or "image" or "audio" ? told.FileType : null),
        SizeBytes = file.SizeBytes,
        DurationSeconds = told?.Duration,
        Width = told?.Width,
        Height = told?.Height,
        Fps = told?.Fps,
    };

    private static UploadedMedia Tell(PlannedUpload file, SessionUpload upload) => file.ToMedia("uploaded") with
    {
        FileName = upload.FileName,
        Kind = upload.Kind,
        SizeBytes = upload.SizeBytes,
        Sha256 = upload.Sha256,
        DurationSeconds = upload.DurationSeconds,
        Width = upload.Width,
        Height = upload.Height,
        Fps = upload.Fps,
    };
}
