using Microsoft.AspNetCore.Http;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Hosting.Http.Uploads;

/// <summary>Where brought files lie on their way to the backend, for their owner's eyes only.</summary>
internal sealed class IncomingFiles(NemoSettings settings, TimeProvider clock)
{
    private const int BufferBytes = 128 * 1024;

    // An upload to the backend that takes longer has long been given up.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(6);

    /// <summary>Its path; null where it is longer than a file may be.</summary>
    public async Task<string?> KeepAsync(Ticket ticket, Stream body, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(settings.StateFolder, "incoming");
        PrivateFolder.Create(folder);
        Tidy(folder);
        var path = Path.Combine(folder, ticket.Id);
        var isWhole = false;
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using var file = new FileStream(path, options);
            isWhole = await CopyAsync(body, file, cancellationToken);
        }
        catch (BadHttpRequestException tooLong) when (tooLong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Told below.
        }
        finally
        {
            if (!isWhole)
            {
                WholeFile.Forget(path);
            }
        }

        return isWhole ? path : null;
    }

    private async Task<bool> CopyAsync(Stream body, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        long length = 0;
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > settings.MaxUploadBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    private void Tidy(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).EnumerateFiles().Where(file => clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Kept))
        {
            WholeFile.Forget(old.FullName);
        }
    }
}
