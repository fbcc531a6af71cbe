using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>Sees to it that each unfinished render has somebody who works on it, in this process or another.</summary>
internal sealed partial class RenderQueue(RenderStore renders, RenderJob job, ILogger<RenderQueue> logger) : IDisposable
{
    private const int MaxErrorLength = 500;

    /// <summary>ffmpeg is asked politely, then killed; both together take less.</summary>
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<RenderId, Task> running = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Starts the render unless somebody has it in hand: also one whose process died half-way.</summary>
    public async Task EnsureAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        if (stopping.IsCancellationRequested || renders.TryTake(order) is not { } held)
        {
            return;
        }

        // Looked at again under the lock: its last holder may have finished a moment ago.
        var progress = await renders.ProgressAsync(order, cancellationToken);
        if (progress.State is RenderState.Completed or RenderState.Failed)
        {
            held.Dispose();
            return;
        }

        var id = new RenderId(order.Id);
        var task = Task.Run(() => RunAsync(order, held), CancellationToken.None);
        running[id] = task;
        _ = task.ContinueWith(done => running.TryRemove(new(id, done)), TaskScheduler.Default);
    }

    /// <summary>Marks it to stop, and waits a moment for the stop to be real where it runs in this process.</summary>
    public async Task CancelAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        renders.MarkToStop(order);
        if (running.TryGetValue(new RenderId(order.Id), out var task))
        {
            await task.WaitAsync(FarewellLimit, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Ends what runs: renders are left to be begun again.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Values).WaitAsync(FarewellLimit, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(RenderOrder order, FileLock held)
    {
        using (held)
        {
            var outcome = await OutcomeAsync(order);
            if (outcome is not null)
            {
                await renders.SaveAsync(order, outcome, CancellationToken.None);
            }
        }
    }

    /// <summary>Null when the backend ends: the render stays unfinished, and the next poll anywhere begins it again.</summary>
    private async Task<RenderProgress?> OutcomeAsync(RenderOrder order)
    {
        try
        {
            return await job.RunAsync(order, stopping.Token);
        }
        catch (OperationCanceledException) when (renders.IsToStop(order))
        {
            return new RenderProgress { State = RenderState.Cancelled };
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception problem) when (problem is RenderRefusedException or FFmpegMissingException or FFmpegFailedException or TimeoutException)
        {
            // Their words are meant for a person.
            Log.RenderRefused(logger, order.Id, problem.Message);
            return Failed(problem.Message);
        }
        catch (Exception problem)
        {
            Log.RenderFailed(logger, order.Id, problem);
            return Failed("The render failed inside the backend.");
        }
    }

    private static RenderProgress Failed(string error) =>
        new() { State = RenderState.Failed, Error = CleanText.Name(error, MaxErrorLength, otherwise: "The render failed.") };

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Warning, "Render {Render} could not be made: {Reason}")]
        public static partial void RenderRefused(ILogger logger, string render, string reason);

        [LoggerMessage(3102, LogLevel.Error, "Render {Render} failed.")]
        public static partial void RenderFailed(ILogger logger, string render, Exception problem);
    }
}
