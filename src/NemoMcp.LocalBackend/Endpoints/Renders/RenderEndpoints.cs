using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Accounts;
using NemoMcp.LocalBackend.Endpoints.Faults;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage.Cleaning;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>Films: asked for, followed, stopped and fetched (backend contract, 6).</summary>
internal sealed class RenderEndpoints(RequestGate gate, RenderStore renders, RenderQueue queue, FolderQuota quota, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(NemoRoutes.SubmitRender, SubmitAsync);
        routes.MapGet("/api/render/proxy/lambda/{render}", PollAsync);
        routes.MapPost("/api/render/proxy/lambda/{render}/cancel", CancelAsync);
        routes.MapGet("/api/render/proxy/{render}/download", DownloadAsync);
    }

    private async Task SubmitAsync(HttpContext context)
    {
        var user = await gate.UserAsync(context);
        RequestGate.RequireAttribution(context);
        var body = await RequestJson.ReadObjectAsync(context);
        var session = await gate.SessionAsync(RequestJson.Text(body, "sessionId", "session_id"), user, context.RequestAborted);
        await quota.KeepAsync(context.RequestAborted);
        var chaos = ChaosGate.Of(context).Render;
        var order = OrderReader.Read(body, session, clock.GetUtcNow()) with { Fails = chaos is RenderFault.Fails, Stalls = chaos is RenderFault.Stalls };
        if (!await renders.TryCreateAsync(order, context.RequestAborted))
        {
            throw Refusals.Conflict($"There is a render {order.Id} already. Choose another id.");
        }

        await queue.EnsureAsync(order, CancellationToken.None);
        await WriteWrappedAsync(context, order, new RenderProgress { State = RenderState.Pending });
    }

    private async Task PollAsync(HttpContext context)
    {
        var order = await FindAsync(context);
        var progress = await renders.ProgressAsync(order, context.RequestAborted);
        if (!progress.IsFinal)
        {
            await queue.EnsureAsync(order, CancellationToken.None);
        }

        var status = new StatusBody
        {
            TaskId = order.Id,
            Status = WordOf(progress.State),
            Progress = WholePercent(progress),
            Output = progress.State is RenderState.Completed
                ? new FilmBody(FilmEndpoints.AddressOf(context.Request, order), progress.DurationSeconds, progress.SizeBytes)
                : null,
            Error = progress.Error,
        };
        await Reply.WriteAsync(context, status, ReplyJsonContext.Default.StatusBody);
    }

    private async Task CancelAsync(HttpContext context)
    {
        var order = await FindAsync(context);
        var progress = await renders.ProgressAsync(order, context.RequestAborted);
        if (!progress.IsFinal)
        {
            await queue.CancelAsync(order, context.RequestAborted);
            progress = await renders.ProgressAsync(order, context.RequestAborted);
        }

        await WriteWrappedAsync(context, order, progress);
    }

    private async Task DownloadAsync(HttpContext context)
    {
        var order = await FindAsync(context);
        var progress = await renders.ProgressAsync(order, context.RequestAborted);
        if (progress.State is not RenderState.Completed)
        {
            throw Refusals.Conflict($"Render {order.Id} is {WordOf(progress.State)}; there is no film to download.");
        }

        await FilmEndpoints.SendAsync(context, renders.FilmPath(order));
    }

    /// <summary>The render in the path, if it is the caller's.</summary>
    private async Task<RenderOrder> FindAsync(HttpContext context)
    {
        var user = await gate.UserAsync(context);
        return RenderId.TryParse(context.GetRouteValue("render") as string) is { } id
            && await renders.FindAsync(id, context.RequestAborted) is { } order
            && string.Equals(order.UserId, user, StringComparison.Ordinal)
                ? order
                : throw Refusals.NotFound("Render not found.");
    }

    // Clients read a figure below 1 as a fraction, because other services of the kind count from 0 to 1.
    private static double WholePercent(RenderProgress progress) => Math.Floor(progress.Percent);

    private static Task WriteWrappedAsync(HttpContext context, RenderOrder order, RenderProgress progress) =>
        Reply.WriteAsync(context, new SubmitBody(true, new(order.Id, WordOf(progress.State), WholePercent(progress))), ReplyJsonContext.Default.SubmitBody);

    private static string WordOf(RenderState state) => state switch
    {
        RenderState.Pending => "pending",
        RenderState.Processing => "processing",
        RenderState.Completed => "completed",
        RenderState.Failed => "failed",
        _ => "cancelled",
    };
}
