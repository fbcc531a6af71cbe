using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>The requests that have no answer yet, and the era that each belongs to.</summary>
internal sealed class OpenCalls
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EraTransport> _calls = new(StringComparer.Ordinal);
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
                _calls[Key(request.Id)] = era;
            }

            ReleaseIfDrained();
        }
    }

    public void Answered(RequestId id)
    {
        lock (_gate)
        {
            _calls.Remove(Key(id));
            ReleaseIfDrained();
        }
    }

    public EraTransport? EraOf(JsonNode? id)
    {
        lock (_gate)
        {
            return _calls.GetValueOrDefault(Key(id));
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

    private void ReleaseIfDrained()
    {
        if (_calls.Count == 0 && _taken >= _expected)
        {
            _drained?.TrySetResult();
        }
    }

    /// <summary>1 and "1" are different requests.</summary>
    private static string Key(RequestId id) => id.Id is string text ? "s" + text : "n" + id;

    private static string Key(JsonNode? id) =>
        id?.GetValueKind() is JsonValueKind.String ? "s" + id.GetValue<string>() : "n" + id?.ToJsonString();
}
