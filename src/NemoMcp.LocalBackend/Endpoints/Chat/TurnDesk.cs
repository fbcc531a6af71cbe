using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NemoMcp.LocalBackend.Endpoints.Faults;
using NemoMcp.LocalBackend.Storage.Sessions;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>Starts turns and keeps them alive when their listener leaves: a client that hangs up neither undoes nor stops an edit.</summary>
internal sealed partial class TurnDesk(EditTurn turn, ILogger<TurnDesk> logger) : IDisposable
{
    /// <summary>A turn that is told to stop only has files to write.</summary>
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Task, bool> running = new();
    private readonly CancellationTokenSource stopping = new();

    public ChannelReader<TurnEvent> Start(SessionRecord session, string message, Chaos chaos)
    {
        var events = Channel.CreateUnbounded<TurnEvent>();
        var task = Task.Run(() => RunAsync(session, message, chaos, events.Writer));
        running[task] = true;
        _ = task.ContinueWith(done => running.TryRemove(done, out _), TaskScheduler.Default);
        return events.Reader;
    }

    /// <summary>Ends what runs: edits are kept.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Keys).WaitAsync(FarewellLimit, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(SessionRecord session, string message, Chaos chaos, ChannelWriter<TurnEvent> events)
    {
        try
        {
            await turn.RunAsync(session, message, chaos, item => events.TryWrite(item), stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            events.TryWrite(new TurnEvent.Failed("The backend is stopping; the edit did not begin."));
        }
        catch (TimeoutException)
        {
            events.TryWrite(new TurnEvent.Failed("Another edit of this session did not end; this one did not begin."));
        }
        catch (Exception problem)
        {
            Log.TurnFailed(logger, session.SessionId, problem);
            events.TryWrite(new TurnEvent.Failed("The edit failed inside the backend."));
        }
        finally
        {
            events.Complete();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Error, "An edit of session {Session} failed.")]
        public static partial void TurnFailed(ILogger logger, string session, Exception problem);
    }
}
