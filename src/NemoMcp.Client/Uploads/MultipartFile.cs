using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Telemetry;

namespace NemoMcp.Client.Uploads;

/// <summary>
/// One file as multipart/form-data, read from disk while it leaves: a few kilobytes of memory whatever its size, and a
/// length that is known before, which backends behind a proxy insist on.
/// </summary>
internal sealed class MultipartFile : TrackedContent
{
    private const string Field = "files";
    private const int BufferBytes = 80 * 1024;

    private static readonly KeyValuePair<string, object?> Upwards = new("network.io.direction", "transmit");

    private readonly FileStream file;
    private readonly long fileLength;
    private readonly IProgress<long>? sentBytes;
    private readonly byte[] head;
    private readonly byte[] tail;

    public MultipartFile(UploadFile upload, IProgress<long>? sentBytes)
    {
        this.sentBytes = sentBytes;
        var boundary = string.Create(CultureInfo.InvariantCulture, $"nemo-{Guid.NewGuid():N}");
        var type = MediaTypeHeaderValue.TryParse(upload.ContentType, out var parsed) ? parsed.ToString() : "application/octet-stream";
        head = Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Disposition: {UploadFileName.Disposition(Field, upload.FileName)}\r\nContent-Type: {type}\r\n\r\n");
        tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        file = new FileStream(upload.Path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        fileLength = file.Length;
    }

    /// <summary>Set when it was the disk that failed, and not the network.</summary>
    public IOException? ReadFault { get; private set; }

    protected override async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(head, cancellationToken);
        var buffer = new byte[BufferBytes];
        for (var sent = 0L; sent < fileLength;)
        {
            var read = await ReadSomeAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, fileLength - sent)), cancellationToken);
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            sent += read;
            NemoTelemetry.Media.Add(read, Upwards);
            sentBytes?.Report(sent);
        }

        await stream.WriteAsync(tail, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + fileLength + tail.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadSomeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var read = await file.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new EndOfStreamException("It became shorter meanwhile.");
        }
        catch (IOException fault)
        {
            ReadFault = fault;
            throw;
        }
    }
}
