using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.LocalBackend.Rendering.Copying;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>Makes one film. The caller holds the render's lock.</summary>
internal sealed class RenderJob(RenderStore renders, SessionStore sessions, RenderSlots slots, RenderRunner runner, TimeProvider clock)
{
    /// <summary>As often as ffmpeg tells of itself; a stop is noticed as fast.</summary>
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>A stalled render of the chaos profile goes on after this: longer than anybody's poll, shorter than a person's patience.</summary>
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(20);

    private readonly RenderPlanner planner = new();

    /// <summary>Ends with the film in its place. A cancelled token leaves the render unfinished, to be begun again.</summary>
    public async Task<RenderProgress> RunAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        using var slot = await slots.TakeAsync(() => !renders.IsToStop(order), cancellationToken);
        var work = renders.WorkFolder(order);
        Clear(work);
        BackendFolder.Make(work);
        try
        {
            await MeetFaultAsync(order, cancellationToken);
            var film = Path.Combine(work, order.FilmName);
            var plan = await PlanAsync(order, work, film, cancellationToken);
            await RunAsync(order, plan, cancellationToken);
            File.Move(film, renders.FilmPath(order), overwrite: true);
            return new RenderProgress
            {
                State = RenderState.Completed,
                Percent = 100,
                DurationSeconds = plan.Duration.TotalSeconds,
                SizeBytes = new FileInfo(renders.FilmPath(order)).Length,
            };
        }
        finally
        {
            Clear(work);
        }
    }

    private async Task MeetFaultAsync(RenderOrder order, CancellationToken cancellationToken)
    {
        if (order.Fails)
        {
            throw new RenderRefusedException("The render worker was lost. Ask again with a new id.");
        }

        var until = clock.GetUtcNow() + Stall;
        while (order.Stalls && clock.GetUtcNow() < until && !renders.IsToStop(order))
        {
            await Task.Delay(WatchEvery, clock, cancellationToken);
        }
    }

    private async Task<RenderPlan> PlanAsync(RenderOrder order, string work, string film, CancellationToken cancellationToken)
    {
        var session = await sessions.ReadAsync(new SessionId(order.SessionId), cancellationToken)
            ?? throw new FileNotFoundException($"Session {order.SessionId} has gone.");
        var draft = DraftJson.Read(order.Draft) ?? throw new InvalidDataException("The draft can no longer be read.");
        var media = sessions.MediaOf(session).ToDictionary(item => item.Id);
        return CopyWish.Of(draft, media, order.Output) is { } copy && await new KeyFrameReader(clock).ReadAsync(copy, cancellationToken) is { } range
            ? copy.Plan(range, work, film)
            : planner.Plan(draft, media, order.Output, work, film);
    }

    /// <summary>Writes down how far ffmpeg is, and looks for the mark that another process may have set.</summary>
    private async Task RunAsync(RenderOrder order, RenderPlan plan, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var percent = new LatestPercent();
        var running = runner.RunAsync(plan, percent, stop.Token);
        var told = -1.0;
        while (!running.IsCompleted)
        {
            if (percent.Value is var now && now > told)
            {
                await renders.SaveAsync(order, new RenderProgress { State = RenderState.Processing, Percent = now }, CancellationToken.None);
                told = now;
            }

            if (renders.IsToStop(order))
            {
                await stop.CancelAsync();
            }

            await Task.WhenAny(running, Task.Delay(WatchEvery, clock, CancellationToken.None));
        }

        await running;
    }

    private static void Clear(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Not there, or still open somewhere on Windows: the next run clears it.
        }
    }
}
