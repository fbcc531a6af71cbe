using Microsoft.AspNetCore.Http;

namespace NemoMcp.Testing.Backend;

/// <summary>Writes a scripted reply step by step, each step flushed before the next.</summary>
internal static class ReplyWriting
{
    public static async Task WriteAsync(HttpContext context, ScriptedReply reply)
    {
        try
        {
            await (reply.Before?.PassAsync(context.RequestAborted) ?? Task.CompletedTask);
            if (reply.Parts is null)
            {
                context.Abort();
                return;
            }

            WriteHead(context.Response, reply);
            await context.Response.StartAsync(context.RequestAborted);
            foreach (var part in reply.Parts)
            {
                await WritePartAsync(context, part);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client hung up: a thing that tests do on purpose.
        }
    }

    private static void WriteHead(HttpResponse response, ScriptedReply reply)
    {
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.ContentLength;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }
    }

    private static async Task WritePartAsync(HttpContext context, ScriptedPart part)
    {
        switch (part)
        {
            case ScriptedPart.BytesPart bytes:
                await context.Response.Body.WriteAsync(bytes.Content, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                break;
            case ScriptedPart.GatePart gate:
                await gate.Gate.PassAsync(context.RequestAborted);
                break;
            default:
                context.Abort();
                break;
        }
    }
}
