using Microsoft.AspNetCore.Http;

namespace NemoMcp.Testing.Backend;

/// <summary>Reads a request to its end, the body kept or only counted.</summary>
internal static class RequestReading
{
    private const int BufferBytes = 64 * 1024;

    public static async Task<RecordedRequest> ReadAsync(HttpContext context, bool keepBody)
    {
        using var kept = new MemoryStream();
        var length = 0L;
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            length += read;
            if (keepBody)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return new RecordedRequest
        {
            Method = context.Request.Method,
            Path = context.Request.Path.Value!,
            Query = context.Request.QueryString.Value ?? string.Empty,
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = kept.ToArray(),
            BodyLength = length,
            ConnectionId = context.Connection.Id,
        };
    }
}
