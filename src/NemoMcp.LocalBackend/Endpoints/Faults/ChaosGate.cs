using Microsoft.AspNetCore.Http;
using NemoMcp.LocalBackend.Endpoints.Replies;

namespace NemoMcp.LocalBackend.Endpoints.Faults;

/// <summary>Lets requests meet the faults that their header or the profile asks for.</summary>
internal sealed class ChaosGate(ChaosProfile? profile, TimeProvider clock)
{
    /// <summary>A caller that waits as it is told gets on at once.</summary>
    private const string RetryAfterSeconds = "1";

    /// <summary>What was drawn for a request, for those who answer it.</summary>
    public static Chaos Of(HttpContext context) => context.Items[typeof(Chaos)] as Chaos ?? new Chaos();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var chaos = Chaos.Read(context.Request).Or(profile?.Draw(context.Request));
        context.Items[typeof(Chaos)] = chaos;
        switch (chaos.Fault)
        {
            case Fault.RateLimited:
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.RetryAfter = RetryAfterSeconds;
                    return Task.CompletedTask;
                });
                throw Refusals.RateLimited();
            case Fault.TokenInvalid:
                throw Refusals.TokenInvalid();
            case Fault.SessionMissing:
                throw Refusals.SessionNotFound();
            case Fault.OutOfCredits:
                throw Refusals.OutOfCredits();
            case Fault.ExportBlocked:
                throw Refusals.ExportBlocked();
            case Fault.Cut or Fault.Slow:
                await FaultilyAsync(context, next, chaos.Fault.Value);
                break;
            default:
                await next(context);
                break;
        }
    }

    private async Task FaultilyAsync(HttpContext context, RequestDelegate next, Fault fault)
    {
        var body = context.Response.Body;
        await using var faulty = new FaultyBody(body, context, fault, clock);
        context.Response.Body = faulty;
        try
        {
            await next(context);
            if (fault is Fault.Cut)
            {
                context.Abort();
            }
        }
        finally
        {
            context.Response.Body = body;
        }
    }
}
