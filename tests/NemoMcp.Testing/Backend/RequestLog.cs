namespace NemoMcp.Testing.Backend;

/// <summary>The requests that arrived, in order; tests wait for one instead of sleeping.</summary>
internal sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly List<RecordedRequest> requests = [];
    private TaskCompletionSource changed = New();

    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public void Add(RecordedRequest request)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            requests.Add(request);
            (signal, changed) = (changed, New());
        }

        signal.SetResult();
    }

    public async Task<RecordedRequest> WaitAsync(Func<RecordedRequest, bool> wanted, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (requests.Where(wanted).ElementAtOrDefault(count - 1) is { } found)
                {
                    return found;
                }

                next = changed.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
