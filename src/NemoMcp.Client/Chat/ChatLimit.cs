using NemoMcp.Client.Errors;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Chat;

/// <summary>The time that one message has, told apart from the caller who gives up; failures of the network come out typed.</summary>
internal sealed class ChatLimit : IDisposable
{
    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenSource either;
    private readonly CancellationToken caller;
    private readonly TimeSpan limit;

    public ChatLimit(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        (this.limit, this.caller) = (limit, caller);
        timer = new CancellationTokenSource(limit, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, timer.Token);
    }

    public CancellationToken Token => either.Token;

    public async Task<T> WatchAsync<T>(Task<T> step)
    {
        try
        {
            return await step;
        }
        catch (OperationCanceledException) when (caller.IsCancellationRequested)
        {
            throw new OperationCanceledException(caller);
        }
        catch (OperationCanceledException problem) when (timer.IsCancellationRequested)
        {
            throw new NemoBackendException(NemoErrorCode.BackendTimeout, $"The answer took longer than {limit.TotalSeconds:0.#} seconds.", problem) { MayHaveArrived = true };
        }
        catch (Exception problem) when (TransportFailure.Is(problem, Token))
        {
            throw TransportFailure.Of(problem, null);
        }
    }

    public void Dispose()
    {
        either.Dispose();
        timer.Dispose();
    }
}
