using System.Net;
using System.Net.Http.Headers;

namespace NemoMcp.Client.Renders;

/// <summary>Which bytes of a film were asked for, and which came.</summary>
internal sealed record FilmAnswer(long Offset, long? TotalBytes, string? EntityTag, bool HasContent)
{
    /// <summary>Asks for what is missing, on condition that it is still the same film: without a strong tag nobody can tell.</summary>
    public static void AskForRest(HttpRequestMessage request, FilmPart? have)
    {
        if (have is { Bytes: > 0 } && EntityTagHeaderValue.TryParse(have.EntityTag, out var tag) && !tag.IsWeak)
        {
            request.Headers.Range = new RangeHeaderValue(have.Bytes, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(tag);
        }
    }

    /// <summary>Null when the answer does not continue what is at hand.</summary>
    public static FilmAnswer? Read(HttpResponseMessage response, FilmPart? have)
    {
        var range = response.Content.Headers.ContentRange;
        var tag = response.Headers.ETag?.ToString();
        return response.StatusCode switch
        {
            HttpStatusCode.PartialContent => range?.From is { } from && from <= (have?.Bytes ?? 0) && IsSameFilm(tag, have) ? new(from, range.Length, tag, HasContent: true) : null,

            // Nothing after the last byte: the film is whole already.
            HttpStatusCode.RequestedRangeNotSatisfiable => have is not null && range?.Length == have.Bytes ? new(have.Bytes, have.Bytes, tag ?? have.EntityTag, HasContent: false) : null,
            _ => new(0, response.Content.Headers.ContentLength, tag, HasContent: true),
        };
    }

    private static bool IsSameFilm(string? tag, FilmPart? have) => have is null || tag is null || string.Equals(tag, have.EntityTag, StringComparison.Ordinal);

    public FilmDownload ToDownload(Stream content) => new() { Content = content, Offset = Offset, TotalBytes = TotalBytes, EntityTag = EntityTag };
}
