using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting;

/// <summary>Follows a render to its end.</summary>
public sealed class RenderWatch(NemoSettings settings, TimeProvider clock)
{
    /// <summary>All sources speak of about five minutes in all (backend contract, 6.4); twice that without any movement is a render that hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // A film of an hour on a slow machine; whatever moves for longer is picked up with job_id.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(3);

    // The address may come a little later than the word "completed".
    private const int ExtraLooks = 3;

    // A render that was accepted and is then unknown may not have reached every server of the backend yet.
    private const int UnknownLooks = 3;

    // A look that comes a little before the end costs less than one that comes long after it.
    private const double ShortestShare = 0.1;

    /// <summary>Its end: completed (with or without an address), failed or cancelled; null when the backend does not know it.</summary>
    internal async Task<RenderStatus?> FollowAsync(RenderId render, RenderStatus? first, BackendVisit visit, JobRun run, CancellationToken cancellationToken)
    {
        var (status, started, unknown, extra) = (first, clock.GetTimestamp(), 0, 0);
        var (moved, seen) = (started, Progress(first));

        // A render that is picked up, or whose submit was not heard, is looked at without waiting.
        var pause = first is null ? TimeSpan.Zero : settings.Poll;
        while (true)
        {
            if (status is { State: RenderState.Failed or RenderState.Cancelled } || IsThere(status) || extra >= ExtraLooks)
            {
                return status;
            }

            EnsureInTime(render, visit.Language, started, moved);
            run.Note(ExportLines.Rendering(status?.ProgressPercent, visit.Language), status?.ProgressPercent);
            await Task.Delay(pause, clock, cancellationToken);
            var (answered, next) = await LookAsync(render, visit, cancellationToken);
            if (answered && next is null && ++unknown >= UnknownLooks)
            {
                return null;
            }

            extra += next is { State: RenderState.Completed } ? 1 : 0;
            status = next ?? status;
            pause = Pause(status, clock.GetElapsedTime(started));
            if (Progress(status) != seen)
            {
                (moved, seen) = (clock.GetTimestamp(), Progress(status));
            }
        }
    }

    /// <summary>Until the next look: as set, or sooner where the render's own pace says that it will be done before.</summary>
    private TimeSpan Pause(RenderStatus? status, TimeSpan elapsed) =>
        status is { State: RenderState.Processing, ProgressPercent: > 0 and < 100 and var percent }
            ? TimeSpan.FromTicks((long)Math.Clamp(elapsed.Ticks * (100 - percent) / percent, settings.Poll.Ticks * ShortestShare, settings.Poll.Ticks))
            : settings.Poll;

    /// <summary>Whether the backend answered, and how far the render is; null when it is unknown.</summary>
    internal static async Task<(bool Answered, RenderStatus? Status)> LookAsync(RenderId render, BackendVisit visit, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await visit.RunAsync((client, token) => client.Renders.GetAsync(render, token), cancellationToken));
        }
        catch (NemoException passing) when (passing.Code is NemoErrorCode.BackendUnavailable or NemoErrorCode.RateLimited or NemoErrorCode.BackendTimeout)
        {
            return (false, null);
        }
    }

    private static bool IsThere(RenderStatus? status) => status is { State: RenderState.Completed, Url: not null };

    private static (RenderState?, double?) Progress(RenderStatus? status) => (status?.State, status?.ProgressPercent);

    private void EnsureInTime(RenderId render, Language language, long started, long moved)
    {
        var (still, all) = (clock.GetElapsedTime(moved), clock.GetElapsedTime(started));
        if (still > Patience || all > Limit)
        {
            throw new NemoException(NemoErrorCode.BackendTimeout, render.Value)
            {
                Detail = language.Say(
                    $"The render has not moved for {still.TotalMinutes:0} minutes; renders usually take one or two. export_video with job_id looks again.",
                    $"渲染已有 {still.TotalMinutes:0} 分钟没有进展（通常只需一两分钟）。可用 export_video 加 job_id 再次查看。"),
            };
        }
    }
}
