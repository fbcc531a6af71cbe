using ModelContextProtocol.Protocol;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>The requests that have no answer yet, and the era that each belongs to.</summary>
internal sealed class OpenCalls
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (JsonRpcRequest Call, EraTransport Era)> _calls = new(StringComparer.Ordinal);
    private long _taken;
    private long _expected;
    private TaskCompletionSource? _drained;

    /// <summary>A message has come out of the reader; a request is open from now on.</summary>
    public void Took(JsonRpcMessage message, EraTransport era)
    {
        lock (_gate)
        {
            _taken++;
            if (message is JsonRpcRequest request)
            {
                HangUp.Expect(request);
                _calls[CallKey.Of(request.Id)] = (request, era);
            }
            else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled && Open(cancelled) is { } open)
            {
                HangUp.Note(open.Call);
            }

            ReleaseIfDrained();
        }
    }

    public void Answered(RequestId id)
    {
        lock (_gate)
        {
            _calls.Remove(CallKey.Of(id));
            ReleaseIfDrained();
        }
    }

    /// <summary>The era of the request that is to be cancelled.</summary>
    public EraTransport? EraOf(JsonRpcNotification cancelled)
    {
        lock (_gate)
        {
            return Open(cancelled)?.Era;
        }
    }

    /// <summary>Ends when this many messages have come out of the reader and every request among them is answered.</summary>
    public Task WhenDrained(long messages)
    {
        lock (_gate)
        {
            _expected = messages;
            _drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ReleaseIfDrained();
            return _drained.Task;
        }
    }

    private (JsonRpcRequest Call, EraTransport Era)? Open(JsonRpcNotification cancelled) => _calls.TryGetValue(CallKey.Of(cancelled), out var open) ? open : null;

    private void ReleaseIfDrained()
    {
        if (_calls.Count == 0 && _taken >= _expected)
        {
            _drained?.TrySetResult();
        }
    }
}
