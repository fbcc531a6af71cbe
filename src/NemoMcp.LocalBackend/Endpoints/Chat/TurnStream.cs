using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>Tells a turn to its listener as it happens, with heartbeats while nothing does.</summary>
internal sealed class TurnStream(HttpContext context, TimeProvider clock)
{
    /// <summary>Well under the shortest time after which a proxy takes a silent connection for dead.</summary>
    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(3);

    private readonly SseWriter sse = new(context.Response);
    private readonly AdkEvents adk = new(clock);

    public async Task WriteAsync(ChannelReader<TurnEvent> events)
    {
        var left = context.RequestAborted;
        using var heartbeats = new PeriodicTimer(HeartbeatEvery, clock);
        var beat = heartbeats.WaitForNextTickAsync(left).AsTask();
        var more = events.WaitToReadAsync(left).AsTask();
        while (true)
        {
            if (await Task.WhenAny(more, beat) == beat && !more.IsCompleted)
            {
                await beat;
                await StartAsync(left);
                await sse.HeartbeatAsync(left);
                beat = heartbeats.WaitForNextTickAsync(left).AsTask();
                continue;
            }

            if (!await more)
            {
                await StartAsync(left);
                return;
            }

            while (events.TryRead(out var item))
            {
                await WriteAsync(item, left);
            }

            more = events.WaitToReadAsync(left).AsTask();
        }
    }

    private async Task WriteAsync(TurnEvent item, CancellationToken left)
    {
        if (item is TurnEvent.Refused { Reason: var reason } && !context.Response.HasStarted)
        {
            // Before its first byte the reply may still be a plain refusal, which every client understands.
            throw reason;
        }

        await StartAsync(left);
        switch (item)
        {
            case TurnEvent.Refused refused:
                await sse.WriteAsync(AdkEvents.Refusal(refused.Reason.Code, refused.Reason.Message), left);
                break;
            case TurnEvent.Editing:
                await sse.WriteAsync(adk.FunctionCall(), left);
                break;
            case TurnEvent.Edited edited:
                await sse.WriteAsync(adk.FunctionResponse(edited.Draft), left);
                break;
            case TurnEvent.Said said:
                await SayAsync(said.Text, left);
                break;
            case TurnEvent.Failed failed:
                await sse.WriteAsync(AdkEvents.Error(failed.Message), left);
                break;
        }
    }

    /// <summary>A fragment first, then the whole again, as the kit does when it streams.</summary>
    private async Task SayAsync(string text, CancellationToken left)
    {
        var half = text.Length / 2;
        var cut = char.IsLowSurrogate(text[half]) ? half + 1 : half;
        if (cut > 0 && cut < text.Length)
        {
            await sse.WriteAsync(adk.Text(text[..cut], partial: true), left);
        }

        await sse.WriteAsync(adk.Text(text, partial: false), left);
    }

    private Task StartAsync(CancellationToken left) => context.Response.HasStarted ? Task.CompletedTask : sse.StartAsync(left);
}
