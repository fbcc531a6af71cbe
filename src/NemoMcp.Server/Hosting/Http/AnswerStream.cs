using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>
/// The body of an answer as an event stream: headers soon also where the call is silent, a comment in every long silence, and
/// nothing more once the caller has gone or something else has been answered in its place.
/// </summary>
internal sealed class AnswerStream : Stream
{
    private static readonly byte[] Comment = ": \n\n"u8.ToArray();

    private readonly HttpResponse _response;
    private readonly HttpHostOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ITimer _timer;
    private bool _closed;
    private bool _hasWritten;
    private bool _endsNow;

    public AnswerStream(HttpResponse response, HttpHostOptions options, TimeProvider clock)
    {
        (_response, _options) = (response, options);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-store";
        // Says to nginx that this is a stream.
        response.Headers["X-Accel-Buffering"] = "no";
        _timer = clock.CreateTimer(_ => _ = BreakSilenceAsync(), null, options.PromptHeaders, options.KeepAlive);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Answers with one JSON document instead. False when the stream has begun already.</summary>
    public async Task<bool> ReplaceAsync(Func<Task> write)
    {
        await _turn.WaitAsync();
        try
        {
            if (_response.HasStarted || _closed)
            {
                return false;
            }

            _closed = true;
            await write();
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => OutAsync(buffer, flush: false);

    /// <summary>The end of the answer sends what was written together with it: one packet in place of three.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _endsNow || !_hasWritten ? Task.CompletedTask : OutAsync(default, flush: true).AsTask();

    /// <summary>Nothing comes after the next message.</summary>
    public void EndsNow() => _endsNow = true;

    public override async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _turn.WaitAsync();
        _closed = true;
        _turn.Release();
        await base.DisposeAsync();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task BreakSilenceAsync() => await OutAsync(Comment, flush: true);

    private async ValueTask OutAsync(ReadOnlyMemory<byte> bytes, bool flush)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_closed && !_response.HttpContext.RequestAborted.IsCancellationRequested)
            {
                // The body's stream would send each piece by itself.
                _hasWritten = true;
                _response.BodyWriter.Write(bytes.Span);
                if (flush)
                {
                    await _response.BodyWriter.FlushAsync(CancellationToken.None);
                    _timer.Change(_options.KeepAlive, _options.KeepAlive);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The caller hung up. Whoever replays finds the rest in the history.
            _closed = true;
        }
        finally
        {
            _turn.Release();
        }
    }
}
