using System.Collections.Concurrent;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>The requests that have no answer yet, and the era that each belongs to.</summary>
internal sealed class OpenCalls
{
    private readonly ConcurrentDictionary<string, EraTransport> _calls = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _drained;

    public void Opened(RequestId id, EraTransport era) => _calls[Key(id)] = era;

    public EraTransport? EraOf(string key) => _calls.GetValueOrDefault(key);

    public void Answered(RequestId id)
    {
        _calls.TryRemove(Key(id), out _);
        if (_calls.IsEmpty)
        {
            lock (_gate)
            {
                _drained?.TrySetResult();
            }
        }
    }

    /// <summary>Ends when nothing is open any more.</summary>
    public Task WhenDrained()
    {
        lock (_gate)
        {
            _drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_calls.IsEmpty)
            {
                _drained.SetResult();
            }

            return _drained.Task;
        }
    }

    /// <summary>1 and "1" are different requests.</summary>
    private static string Key(RequestId id) => id.Id is string text ? "s" + text : "n" + id;

    public static string KeyOf(System.Text.Json.Nodes.JsonNode? id) =>
        id?.GetValueKind() is System.Text.Json.JsonValueKind.String ? "s" + id.GetValue<string>() : "n" + id?.ToJsonString();
}
