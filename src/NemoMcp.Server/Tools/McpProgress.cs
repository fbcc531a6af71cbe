using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Calls;

namespace NemoMcp.Server.Tools;

/// <summary>Progress towards the caller, if it listens: values that strictly rise, each note awaited, nothing after the end.</summary>
internal sealed class McpProgress(McpServer? server, ProgressToken? token) : IProgressReporter, IAsyncDisposable
{
    /// <summary>The step of a note that has no percentage of its own: it only says that something happened.</summary>
    private const float SmallStep = 0.01f;

    private readonly SemaphoreSlim _turn = new(1);
    private float _last;
    private bool _ended;

    public async ValueTask ReportAsync(ProgressNote note, CancellationToken cancellationToken)
    {
        if (server is null || token is not { } progressToken)
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!_ended)
            {
                _last = Math.Max(_last + SmallStep, (float)Math.Clamp(note.Percent ?? 0, 0, 100));
                var value = new ProgressNotificationValue { Progress = _last, Total = note.Percent is null ? null : Math.Max(100, _last), Message = note.Message };
                await server.NotifyProgressAsync(progressToken, value, cancellationToken: cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _ended = true;
        _turn.Release();
    }
}
