using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace NemoMcp.Client.Chat;

/// <summary>Turns the bytes of an event stream into signals, comments included.</summary>
internal static class ChatStreamReader
{
    public static async IAsyncEnumerable<ChatSignal> ReadAsync(Stream stream, int maxEventBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var guard = new EventStreamGuard(stream, maxEventBytes);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var items = SseParser.Create(guard, EventDataReader.Read).EnumerateAsync(hangUp.Token).GetAsyncEnumerator(hangUp.Token);
        Task<bool>? next = null;
        try
        {
            while (true)
            {
                next ??= items.MoveNextAsync().AsTask();
                await Task.WhenAny(next, guard.Commented);
                for (var comments = guard.TakeComments(); comments > 0; comments--)
                {
                    yield return new ChatSignal.Alive();
                }

                if (!next.IsCompleted)
                {
                    continue;
                }

                var more = await next;
                next = null;
                if (!more)
                {
                    yield break;
                }

                foreach (var signal in items.Current.Data)
                {
                    yield return signal;
                }
            }
        }
        finally
        {
            await StopAsync(items, next, hangUp);
        }
    }

    // An enumerator may only be disposed when it stands still, so a read under way is hung up first.
    private static async Task StopAsync<T>(IAsyncEnumerator<T> items, Task<bool>? pending, CancellationTokenSource hangUp)
    {
        if (pending is not null)
        {
            await hangUp.CancelAsync();
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        await items.DisposeAsync();
    }
}
