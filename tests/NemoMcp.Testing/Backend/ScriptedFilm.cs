using System.Globalization;
using System.Net.Http.Headers;

namespace NemoMcp.Testing.Backend;

/// <summary>Serves bytes as a good file server does: whole, or from the byte that <c>Range</c> asks for.</summary>
public static class ScriptedFilm
{
    public static Func<RecordedRequest, ScriptedReply> Serve(byte[] content, string entityTag = "\"film-1\"", string contentType = "video/mp4") =>
        request => Part(request, content, entityTag, contentType).WithHeader("ETag", entityTag).WithHeader("Accept-Ranges", "bytes");

    private static ScriptedReply Part(RecordedRequest request, byte[] content, string entityTag, string contentType)
    {
        var sameFilm = request.Header("If-Range") is not { } tag || string.Equals(tag, entityTag, StringComparison.Ordinal);
        if (!sameFilm || !RangeHeaderValue.TryParse(request.Header("Range"), out var range) || range.Ranges.FirstOrDefault()?.From is not { } from)
        {
            return ScriptedReply.Bytes(content, contentType);
        }

        return from < content.Length
            ? (ScriptedReply.Bytes(content[(int)from..], contentType) with { Status = 206 })
                .WithHeader("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{content.Length - 1}/{content.Length}"))
            : ScriptedReply.Empty(416).WithHeader("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes */{content.Length}"));
    }
}
